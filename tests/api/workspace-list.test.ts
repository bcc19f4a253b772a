import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/signatures'

async function openList() {
  const world = await openWorld()
  const { token } = await world.given.campaign()
  const lead = world.visitor.as(token)
  const minute = () => world.later(60_000)
  await back(world, 'homes', 'The Zebra Trust', 'ana@zebra.example', { organisation: { place: 'Ålborg' } })
  minute()
  await back(world, 'homes', 'Éirígí Kitchen', 'bo@kitchen.example', { signatory: { name: 'Bo Lund', role: 'Cook', email: 'bo@kitchen.example' } })
  minute()
  await world.visitor.post(path, signOn('Ash Guild', 'hidden@ash.example', { signatory: { name: 'Cyrus Hidden', role: 'Chair', email: 'hidden@ash.example' } }))
  minute()
  await back(world, 'homes', 'Zebra Trust', 'di@other.example')
  const names = async (query: string) => (await lead.get(`${path}?${query}`)).body.signatures.map(({ organisation }: { organisation: { name: string } }) => organisation.name) as string[]
  return { ...world, lead, names }
}

describe('the sign-ons of a campaign', () => {
  test('come whole, newest first, for a script that asks for no page', async () => {
    const { lead, names } = await openList()
    expect(await names('')).toEqual(['Zebra Trust', 'Ash Guild', 'Éirígí Kitchen', 'The Zebra Trust'])
    expect((await lead.get(path)).body).toMatchObject({ found: 4, page: 1, pages: 1 })
  })

  test('are sorted by a column, either way, with nothing last', async () => {
    const { names } = await openList()
    expect(await names('sort=organisation')).toEqual(['Ash Guild', 'Éirígí Kitchen', 'Zebra Trust', 'The Zebra Trust'])
    expect((await names('sort=organisation&order=desc')).at(-1)).toBe('Ash Guild')
    expect(await names('sort=submitted&order=asc')).toEqual(['The Zebra Trust', 'Éirígí Kitchen', 'Ash Guild', 'Zebra Trust'])
    expect((await names('sort=confirmed&order=asc')).at(-1)).toBe('Ash Guild')
    expect((await names('sort=confirmed&order=desc')).at(-1)).toBe('Ash Guild')
    expect((await names('sort=state'))[0]).toBe('Ash Guild')
  })

  test('are searched without case and accents, in place and contact too', async () => {
    const { names } = await openList()
    expect(await names('q=EIRIGI')).toEqual(['Éirígí Kitchen'])
    expect(await names('q=alborg')).toEqual(['The Zebra Trust'])
    expect(await names('q=lund+kitchen')).toEqual(['Éirígí Kitchen'])
    expect(await names('q=zebra&state=held')).toEqual(['Zebra Trust'])
    expect(await names('q=nobody')).toEqual([])
  })

  test('do not give away by searching what is still masked', async () => {
    const { names } = await openList()
    expect(await names('q=hidden')).toEqual([])
    expect(await names('q=cyrus')).toEqual([])
    expect(await names('q=ash.example')).toEqual(['Ash Guild'])
  })

  test('come by pages that together are the whole, however they are sorted or searched', async () => {
    const { lead, names } = await openList()
    for (const query of ['', 'sort=organisation&', 'q=e&', 'state=listed&']) {
      const whole = await names(query)
      const pages = await Promise.all(whole.map((_, at) => lead.get(`${path}?${query}page=${at + 1}&perPage=1`)))
      expect(pages.map(({ body }) => body.signatures[0].organisation.name), query).toEqual(whole)
      expect(pages[0]?.body, query).toMatchObject({ found: whole.length, page: 1, pages: whole.length })
      expect((await lead.get(`${path}?${query}page=99&perPage=1`)).body.page, query).toBe(whole.length)
    }
  })

  test('are looked up one by one, and in no other campaign', async () => {
    const { lead, given, visitor } = await openList()
    const [first] = (await lead.get(path)).body.signatures
    expect((await lead.get(`${path}?id=${first.id}`)).body.signatures).toHaveLength(1)
    const other = visitor.as((await given.campaign({ slug: 'trees', lead: 'other@elm.example' })).token)
    expect((await other.get(`/api/campaigns/trees/signatures?id=${first.id}`)).body.signatures).toEqual([])
  })

  test('are not asked for by an order, a page, a state or a field that there is not', async () => {
    const { lead } = await openList()
    for (const query of ['sort=fame', 'order=up', 'page=0', 'perPage=1001', 'state=gone', 'fields=all']) expect((await lead.get(`${path}?${query}`)).status, query).toBe(422)
  })
})

describe('the sign-ons as a table to take along', () => {
  const csv = `${path}.csv`

  test('hold contacts once confirmed, masked before, and no name that runs', async () => {
    const world = await openList()
    await back(world, 'homes', '=HYPERLINK("evil.example")', '+1@evil.example')
    const answer = await world.lead.get(csv)
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="homes-sign-ons-2026-03-02.csv"' })
    const rows = parse(answer.text, { columns: true, bom: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    expect(rows).toHaveLength(5)
    const of = (name: string) => rows.find((row) => row.name === name)
    expect(of('Éirígí Kitchen')).toMatchObject({ contact_name: 'Bo Lund', contact_role: 'Cook', contact_email: 'bo@kitchen.example', state: 'listed', confirmed_at: '2026-03-02T09:01:00.000Z' })
    expect(of('Ash Guild')).toMatchObject({ contact_name: '', contact_email: 'h•••@ash.example', state: 'pending', confirmed_at: '' })
    expect(of('\t=HYPERLINK("evil.example")')).toMatchObject({ contact_email: '\t+1@evil.example' })
    expect(answer.text).not.toMatch(/Cyrus|hidden@/)
  })

  test('hold what is asked for, in the order that is asked for', async () => {
    const { lead } = await openList()
    const rows = parse((await lead.get(`${csv}?q=e&state=listed&sort=organisation&order=desc`)).text, { columns: true, bom: true, record_delimiter: '\r\n' }) as { name: string }[]
    expect(rows.map(({ name }) => name)).toEqual(['The Zebra Trust', 'Éirígí Kitchen'])
  })

  test('are the lead’s alone', async () => {
    const { visitor, given } = await openList()
    expect((await visitor.get(csv)).status).toBe(401)
    expect((await visitor.as((await given.lead('other@elm.example', 'Elm')).token).get(csv)).status).toBe(404)
  })
})
