import { expect, test } from 'vitest'
import { demonstration } from '#server/demonstration.ts'
import { seedDemonstration } from '#server/seed.ts'
import { faultsIn } from '#tests/support/valid-html.ts'
import { openWorld, signOn, type World } from '#tests/support/world.ts'

const at = `/campaigns/${demonstration.statement.slug}`
const alike = ['/', '/privacy', '/terms', '/api', '/confirm', '/signature-link', '/sign-in', `/embed/${demonstration.statement.slug}`]
const ofCampaign = ['', '?at=9', '?q=youth', '/backers', '/backers?country=GB', '/log', '/log/4', '/press', '/versions/1', '/sign', '/objection', '/report'].map((page) => at + page)
const inLanguages = ['fr', 'ar'].flatMap((lang) => ['', '/backers', '/press', '/versions/1', '/sign'].map((page) => `/campaigns/homes${page}?lang=${lang}`))

/** Beside the demonstration, a statement in a language of each direction, and somebody who has not confirmed yet. */
async function fill({ services, given, visitor, outbox }: World) {
  await seedDemonstration(services)
  const lead = visitor.as((await given.campaign({ published: false })).token)
  const drafts = '/api/campaigns/homes/draft/translations'
  await lead.put(`${drafts}/fr`, { title: 'Des logements pour tous', ask: 'Construisez-les', body: 'Nous demandons des **logements**.' })
  await lead.put(`${drafts}/ar`, { title: 'مساكن للجميع', ask: 'ابنوها', body: 'نطلب **مساكن**.' })
  await lead.post('/api/campaigns/homes/versions')
  const { backers } = (await visitor.get(`/api${at}/backers`)).body as { backers: { id: string }[] }
  await visitor.post('/api/campaigns/homes/signatures', signOn('Oak Trust', 'ana@oak.example'))
  return { backer: `${at}/backers/${backers[0]!.id}`, confirm: `/confirm/${(await outbox()).findLast(({ letter }) => letter === 'verify')!.token}` }
}

/** Each in every state that it has: see the test of `/design`. */
test('every page of the demonstration is valid HTML', { timeout: 60_000 }, async () => {
  const world = await openWorld()
  const { backer, confirm } = await fill(world)
  const faults: string[] = []
  const look = async (path: string, expected = 200) => {
    const { status, text } = await world.visitor.get(path)
    expect([path, status]).toEqual([path, expected])
    faults.push(...(await faultsIn(path, text)))
  }
  for (const path of [...alike, ...ofCampaign, ...inLanguages, backer, `${backer}/question`, `${backer}/objection`, confirm]) await look(path)
  for (const path of ['/nothing', '/campaigns/nothing']) await look(path, 404)
  expect(faults).toEqual([])
})
