import { describe, expect, test } from 'vitest'
import { openWorld } from '#tests/support/world.ts'

async function openLead() {
  const world = await openWorld()
  const { organisation, token } = await world.given.lead()
  const lead = world.visitor.as(token)
  const start = (title: string, slug?: string) => lead.post('/api/campaigns', { organisationId: organisation.id, title, ...(slug !== undefined && { slug }) })
  return { ...world, lead, organisation, start }
}

describe('starting a campaign', () => {
  test('makes a draft that only its lead can see', async () => {
    const { start, lead, visitor } = await openLead()
    expect(await start('Homes for all', 'homes')).toMatchObject({ status: 201, body: { campaign: { slug: 'homes', title: 'Homes for all', state: 'draft' } } })
    expect((await lead.get('/api/campaigns/homes')).body.campaign).toMatchObject({ state: 'draft', version: null, count: 0, revision: 0, asOf: null })
    expect((await visitor.get('/api/campaigns/homes')).status).toBe(404)
    expect((await visitor.get('/api/campaigns')).body.campaigns).toEqual([])
    expect((await lead.get('/api/campaigns?mine=true')).body.campaigns).toMatchObject([{ slug: 'homes', state: 'draft' }])
    expect((await visitor.get('/api/campaigns?mine=true')).status).toBe(401)
  })

  test('makes an address from the title, and numbers it where that is taken', async () => {
    const { start } = await openLead()
    const slugs = []
    for (const title of ['Écoles — sûres & vertes!', 'Ecoles sures vertes', 'Écoles, sûres: vertes', '  The -- 10% Promise  ']) slugs.push((await start(title)).body.campaign.slug)
    expect(slugs).toEqual(['ecoles-sures-vertes', 'ecoles-sures-vertes-2', 'ecoles-sures-vertes-3', 'the-10-promise'])
  })

  test('makes an address by chance where nothing readable is left of the title', async () => {
    const { start } = await openLead()
    for (const title of ['平和のために', 'Ω', '1!']) expect((await start(title)).body.campaign.slug).toMatch(/^c-[a-z2-9]{4}$/)
  })

  test('cuts a long title to an address that can still be numbered', async () => {
    const { start } = await openLead()
    const slugs = [(await start('word '.repeat(40))).body.campaign.slug, (await start('word '.repeat(40))).body.campaign.slug] as string[]
    expect(slugs[0]).toMatch(/^word(-word)+$/)
    expect(slugs[1]).toBe(`${slugs[0]}-2`)
    for (const slug of slugs) expect(slug.length).toBeLessThanOrEqual(60)
  })

  test('several at once with one title each get an address of their own', async () => {
    const { start } = await openLead()
    const answers = await Promise.all(Array.from({ length: 6 }, () => start('Homes for all')))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201))
    expect(new Set(answers.map(({ body }) => body.campaign.slug)).size).toBe(6)
  })

  test('under an address that is taken is refused, also where one cannot see by whom', async () => {
    const { start, given, visitor } = await openLead()
    await given.campaign({ slug: 'homes', lead: 'other@elm.example', published: false })
    expect(await start('Homes', 'homes')).toMatchObject({ status: 409, body: { code: 'campaign.slug-taken', fields: [{ field: 'slug', message: 'Choose another address: this one is taken' }] } })
    expect((await visitor.get('/api/campaigns/homes')).status).toBe(404)
  })

  test('refuses what is no address', async () => {
    const { start } = await openLead()
    for (const slug of ['ab', 'a'.repeat(61), 'Homes', 'a--b', '-homes', 'homes-', 'ho mes', 'hömes', '../etc', 'homes/new']) expect(await start('Homes', slug), slug).toMatchObject({ status: 422, body: { fields: [{ field: 'slug', message: 'Use 3 to 60 small letters, digits and single hyphens' }] } })
  })

  test('takes the shortest and the longest address', async () => {
    const { start } = await openLead()
    for (const slug of ['abc', 'a'.repeat(60), '2030-now']) expect((await start('Homes', slug)).body.campaign.slug).toBe(slug)
    expect((await start('Homes', '')).body.campaign.slug).toBe('homes')
  })

  test('for an organisation one does not act for is refused as if there were none', async () => {
    const { given, visitor, organisation } = await openLead()
    const other = await given.lead('other@elm.example', 'Elm Society')
    for (const organisationId of [organisation.id, 'nobody']) {
      expect(await visitor.as(other.token).post('/api/campaigns', { organisationId, title: 'Homes' })).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } })
    }
  })
})
