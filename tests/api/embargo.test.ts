import { describe, expect, test } from 'vitest'
import { everythingIn } from '#tests/support/every-route.ts'
import { back, openWorld, tokenOf, visitorOf } from '#tests/support/world.ts'

const until = { until: '2026-03-29T09:00', zone: 'Europe/London' }
const hour = 3_600_000

async function openDraft() {
  const world = await openWorld()
  const { token } = await world.given.campaign({ published: false })
  const lead = world.visitor.as(token)
  const embargo = async (body: object = until) => lead.put('/api/campaigns/homes/press-desk/embargo', body)
  return { ...world, lead, embargo }
}

describe('a preview under embargo', () => {
  test('shows statement and facts with the time and its zone to whoever has the link, at no other address, and changes nothing', async () => {
    const world = await openDraft()
    const { visitor, embargo } = world
    const set = await embargo()
    // The clocks went forward that night.
    expect(set.body.desk.embargo).toMatchObject({ until: '2026-03-29T08:00:00.000Z', zone: 'Europe/London' })
    const link = tokenOf(set.body.desk.embargo.url)
    const before = await everythingIn(world)
    const page = await visitor.get(`/preview/${link}`)
    expect(page.status).toBe(200)
    for (const word of ['Under embargo until 29 March 2026 at 09:00 British Summer Time', 'Homes for all', 'We ask for <strong>homes</strong>', 'may still change']) expect(page.text).toContain(word)
    expect(page.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
    expect((await visitor.get(`/api/previews/${link}`)).body).toMatchObject({ state: 'embargoed', statement: { title: 'Homes for all', frozen: false }, press: { citation: null } })
    for (const path of ['/campaigns/homes', '/campaigns/homes/press', '/api/campaigns/homes', '/api/campaigns/homes/press', '/api/campaigns/homes/live', '/campaigns/homes/log.atom']) expect([path, (await visitor.get(path)).status]).toEqual([path, 404])
    expect(await everythingIn(world)).toBe(before)
  })

  test('ends with a new link, with the lead’s hand and with the time; once the campaign is public it leads there', async () => {
    const { visitor, lead, embargo, later } = await openDraft()
    const first = tokenOf((await embargo()).body.desk.embargo.url)
    const second = tokenOf((await lead.post('/api/campaigns/homes/press-desk/embargo/link')).body.desk.embargo.url)
    expect((await visitor.get(`/preview/${first}`)).status).toBe(404)
    expect((await visitor.get(`/preview/${second}`)).status).toBe(200)
    expect((await lead.delete('/api/campaigns/homes/press-desk/embargo')).body.desk.embargo).toBeNull()
    expect((await visitor.get(`/preview/${second}`)).status).toBe(404)
    const third = tokenOf((await embargo({ until: '2026-03-02T12:00', zone: 'UTC' })).body.desk.embargo.url)
    expect((await visitor.get(`/preview/${second}`)).status).toBe(404)
    later(4 * hour)
    const over = await visitor.get(`/preview/${third}`)
    expect([over.status, over.text.includes('The embargo is over'), over.text.includes('Homes for all')]).toEqual([200, true, false])
    await lead.post('/api/campaigns/homes/versions')
    const open = await visitor.get(`/preview/${third}`)
    expect([open.status, open.headers.location]).toEqual([302, '/campaigns/homes/press'])
    expect((await embargo()).body.code).toBe('campaign.wrong-state')
  })

  test('names no founding signer, whose quote waits for the launch, while the lead speaks for itself', async () => {
    const world = await openWorld()
    const { token, campaign } = await world.given.campaign({ privateUntil: null })
    const lead = world.visitor.as(token)
    const founder = visitorOf(world.app)
    await founder.get(`/founding/${world.services.secrets.linkToken({ purpose: 'founding', rowId: campaign.id, generation: 1 })}`)
    const { manageUrl } = await back({ ...world, visitor: founder }, 'homes', 'Oak Trust', 'ana@oak.example', { quote: 'Oak first' })
    await founder.post(`/api/signatures/${tokenOf(manageUrl)}/press-quote`, { words: 'Homes before offices', named: true })
    const desk = '/api/campaigns/homes/press-desk'
    const [{ id }] = (await lead.get(desk)).body.desk.quotes
    expect((await lead.post(`${desk}/quotes/${id}/clearance`)).status).toBe(200)
    expect((await lead.post(`${desk}/quotes`, { words: 'We build', speaker: 'Lee Marsh', role: 'Chair', agreed: true })).status).toBe(201)

    const link = tokenOf((await lead.put(`${desk}/embargo`, until)).body.desk.embargo.url)
    const { press } = (await world.visitor.get(`/api/previews/${link}`)).body
    expect(press).toMatchObject({ count: 1, quotes: [{ words: 'We build' }] })
    expect(JSON.stringify(press)).not.toMatch(/Oak|Ana Ruiz/)
    expect((await world.visitor.get(`/preview/${link}`)).text).not.toMatch(/Oak|Ana Ruiz/)
  })

  test('is refused in a sentence for a time that is over, or that the clocks never show', async () => {
    const { embargo } = await openDraft()
    expect((await embargo({ until: '2026-03-01T09:00', zone: 'Europe/London' })).body.fields).toEqual([{ field: 'until', message: 'Enter a time that is still to come' }])
    expect((await embargo({ until: '2026-03-29T01:30', zone: 'Europe/London' })).body.fields[0].message).toContain('never comes')
    expect((await embargo({ until: '2026-03-29T09:00', zone: '' })).status).toBe(422)
  })
})
