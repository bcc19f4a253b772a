import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countListed } from '#db/queries/counting.ts'
import { back, openWorld, signOn } from '#tests/support/world.ts'

const base = '/api/campaigns/homes'
const countedIn = ({ count, branches, countries }: Record<string, number>) => [count, branches, countries]

test('organisations, branches and countries are counted from what is listed alone, and everywhere alike', async () => {
  const world = await openWorld()
  const { campaign } = await world.given.campaign()
  const { visitor, db } = world
  await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { organisation: { country: 'GB' } })
  await back(world, 'homes', 'Riverside Tenants', 'bo@riverside.example', { organisation: { country: 'FR', branchOf: 'Oaks' }, capacity: 'branch' })
  await back(world, 'homes', 'Elm Society', 'cy@elm.example', { organisation: { country: 'GB' } })
  await back(world, 'homes', 'Fir Guild', 'dee@fir.example', {})
  // The same body spelt otherwise waits for the lead, and a sign-on that nobody confirmed counts nowhere: neither adds its country.
  await back(world, 'homes', 'OAK TRUST', 'eve@mail.example', { organisation: { country: 'DE' } })
  await visitor.post(`${base}/signatures`, signOn('Ash Union', 'flo@ash.example', { organisation: { country: 'ES' } }))

  const everywhere = async () => {
    const [count, backers, json, one, all] = await Promise.all(['/count', '/backers', '/backers.json', ''].map((path) => visitor.get(base + path)).concat(visitor.get('/api/campaigns')))
    return [count!.body, backers!.body, json!.body, one!.body.campaign, all!.body.campaigns[0]].map(countedIn)
  }
  expect(await everywhere()).toEqual(Array.from({ length: 5 }, () => [4, 1, 2]))

  // A branch that the lead has said to be one counts as well, whatever it called itself; what another lead says of the body changes nothing here.
  const { organisations, signatures } = db.tables
  const rows = await db.run.select().from(signatures).where(eq(signatures.campaignId, campaign.id))
  const [oak, elm] = ['Oak Trust', 'Elm Society'].map((name) => rows.find((row) => row.name === name)!.organisationId!)
  await db.transaction(({ run }) => run.update(organisations).set({ branchOfId: oak! }).where(eq(organisations.id, elm!)))
  expect(await countListed(db, campaign.id)).toEqual({ count: 4, branches: 1, countries: 2 })
  await db.transaction(({ run }) => run.update(signatures).set({ branchOf: 'Oak Trust' }).where(and(eq(signatures.campaignId, campaign.id), eq(signatures.name, 'Elm Society'))))
  expect(await countListed(db, campaign.id)).toEqual({ count: 4, branches: 2, countries: 2 })
})
