import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeHost } from '#server/admin/people.ts'
import { openWorld, visitorOf } from '#tests/support/world.ts'
import { beginning, otherLives, step, take, twoOrOne, wholeLife, type History, type Step } from './model-steps.ts'

const onTheList = new Set(['listed', 'returned', 'reinstated', 'parted'])
const offTheList = new Set(['withdrawn', 'disputed', 'invalidated', 'joined'])

/** What a campaign looked like to everybody, and when: after how many entries of the log. */
type Seen = { revision: number; backers: string }

/** What must hold of a campaign at every commit. Answers what everybody sees. */
async function holds({ world: { db }, visitor, slug, campaignId }: History, before: Seen | undefined): Promise<Seen> {
  const { tables, run } = db
  const [own, entries, versions, history, signatories, contacts, mails] = await Promise.all([
    run.select().from(tables.signatures).where(eq(tables.signatures.campaignId, campaignId)),
    run.select().from(tables.log).where(eq(tables.log.campaignId, campaignId)).orderBy(asc(tables.log.number)),
    run.select().from(tables.versions).where(eq(tables.versions.campaignId, campaignId)),
    run.select({ step: tables.signatureHistory }).from(tables.signatureHistory).innerJoin(tables.signatures, eq(tables.signatures.id, tables.signatureHistory.signatureId)).where(eq(tables.signatures.campaignId, campaignId)),
    run.select({ signatureId: tables.signatories.signatureId }).from(tables.signatories).innerJoin(tables.signatures, eq(tables.signatures.id, tables.signatories.signatureId)).where(eq(tables.signatures.campaignId, campaignId)),
    run.select({ signatureId: tables.contacts.signatureId }).from(tables.contacts).innerJoin(tables.signatures, eq(tables.signatures.id, tables.contacts.signatureId)).where(eq(tables.signatures.campaignId, campaignId)),
    run.select({ signatureId: tables.outbox.signatureId, to: tables.outbox.to, props: tables.outbox.props }).from(tables.outbox).innerJoin(tables.signatures, eq(tables.signatures.id, tables.outbox.signatureId)).where(eq(tables.signatures.campaignId, campaignId)),
  ])
  const listed = own.filter(({ state }) => state === 'listed')

  // The displayed count is the number of listed rows, and what the log amounts to.
  const [shown, backers] = [(await visitor.get(`/api/campaigns/${slug}/count`)).body, (await visitor.get(`/api/campaigns/${slug}/backers`)).body]
  const fromLog = new Set<string>()
  const logged = { on: new Map<string, number>(), off: new Map<string, number>() }
  for (const { kind, signatureId } of entries) {
    if (onTheList.has(kind)) {
      expect(fromLog.has(signatureId!), `${kind} while on the list`).toBe(false)
      fromLog.add(signatureId!)
      countOne(logged.on, signatureId!)
    }
    if (offTheList.has(kind) && fromLog.delete(signatureId!)) countOne(logged.off, signatureId!)
  }
  expect(shown.count).toBe(listed.length)
  const branches = backers.backers.filter(({ branch }: { branch?: true }) => branch).map(({ id }: { id: string }) => id)
  expect(branches.sort()).toEqual(listed.filter(({ capacity, branchOf }) => capacity === 'branch' || branchOf !== null).map(({ id }) => id).sort())
  expect(shown).toMatchObject({ branches: branches.length, countries: new Set(listed.flatMap(({ country }) => country ?? [])).size })
  expect(backers).toMatchObject({ count: listed.length, branches: shown.branches, countries: shown.countries, revision: shown.revision })
  expect(backers.backers.map(({ id }: { id: string }) => id).sort()).toEqual(listed.map(({ id }) => id).sort())
  expect([...fromLog].sort()).toEqual(listed.map(({ id }) => id).sort())

  // The revision counts the log, which has no gaps.
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, at) => at + 1))
  expect(shown.revision).toBe(entries.length)

  // Whoever is listed has read a published wording, and stands there once.
  const published = new Map(versions.map(({ id, number, hash }) => [id, /^[0-9a-f]{64}$/.test(hash) ? number : undefined]))
  for (const { versionId, versionNumber, confirmedAt } of listed) expect([published.get(versionId), confirmedAt !== null]).toEqual([versionNumber, true])
  expect(new Set(listed.map(({ organisationId }) => organisationId)).size).toBe(listed.length)

  // Whoever is joined is so to a sign-on of this campaign, and nobody else is.
  for (const { state, joinedToId } of own) expect([state === 'joined', own.some(({ id }) => id === joinedToId)]).toEqual([state === 'joined', state === 'joined'])

  // What was taken off with others is off, and only of what is off does anybody say why.
  for (const { state, invalidationId, publicReason } of own) if (state !== 'invalidated') expect([invalidationId, publicReason]).toEqual([null, null])
  const together = await run.select({ id: tables.invalidations.id, undoneAt: tables.invalidations.undoneAt, count: tables.invalidations.count }).from(tables.invalidations).where(eq(tables.invalidations.campaignId, campaignId))
  for (const { id, count } of together) expect(own.filter(({ invalidationId }) => invalidationId === id).length).toBeLessThanOrEqual(count)

  // Each transition has one row of history: they form a walk from nothing to the present state.
  for (const { id, state } of own) {
    const steps = history.map(({ step }) => step).filter(({ signatureId, from, to }) => signatureId === id && from !== to)
    const degree = new Map<string, number>()
    for (const { from, to } of steps) {
      degree.set(from ?? 'nothing', (degree.get(from ?? 'nothing') ?? 0) - 1)
      degree.set(to, (degree.get(to) ?? 0) + 1)
    }
    const ends = [...degree].filter(([, number]) => number !== 0)
    expect(Object.fromEntries(ends)).toEqual({ nothing: -1, [state]: 1 })
    // Each that the public sees has one entry of the log.
    const transitions = { on: steps.filter(({ to }) => to === 'listed').length, off: steps.filter(({ from }) => from === 'listed').length }
    expect({ on: logged.on.get(id) ?? 0, off: logged.off.get(id) ?? 0 }, id).toEqual(transitions)
  }

  // Of whom was erased nothing is left but the organisation.
  const erased = new Set(own.filter(({ erasedAt, state }) => erasedAt !== null || state === 'disowned' || state === 'expired').map(({ id }) => id))
  expect([...signatories, ...contacts].filter(({ signatureId }) => erased.has(signatureId))).toEqual([])
  expect(mails.filter(({ signatureId, to, props }) => erased.has(signatureId!) && (to !== null || props !== null))).toEqual([])

  // What everybody sees changes with an entry of the log, and never without.
  const seen = { revision: entries.length, backers: JSON.stringify([shown.count, backers.backers]) }
  if (before?.revision === seen.revision) expect(seen.backers).toBe(before.backers)
  return seen
}

const countOne = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)


/**
 * How many random histories. `npm test` runs a few; a thousand on each database, on demand:
 * `MODEL_RUNS=1000 npx vitest run --project sqlite --project postgres tests/api/model.test.ts`
 */
const runs = Number(process.env.MODEL_RUNS ?? 10)
const limits = ['sign', 'pendings', 'people', 'notice', 'object', 'object-domain'].map((name) => `${name}=100000000/1d`).join()

describe('a campaign, whatever happens to it', () => {
  test('shows what is true, logs what the public sees, and remembers every transition once', async () => {
    const world = await openWorld({ env: { RATE_LIMITS: limits } })
    const host = world.visitor.as((await world.given.lead('host@site.example', 'Site Hosting')).token)
    await makeHost(world.services, 'host@site.example')
    let made = 0
    const live = async (steps: Step[][], isPrivate: boolean) => {
      const slug = `model-${(made += 1)}`
      const { token, campaign } = await world.given.campaign({ slug, ...(isPrivate && { privateUntil: null }) })
      const visitor = visitorOf(world.app)
      if (isPrivate) await visitor.get(`/founding/${world.services.secrets.linkToken({ purpose: 'founding', rowId: campaign.id, generation: 1 })}`)
      const history: History = { world, lead: world.visitor.as(token), host, visitor, slug, campaignId: campaign.id }
      let seen: Seen | undefined
      for (const atOnce of steps) {
        await Promise.all(atOnce.map((one) => take(history, one)))
        seen = await holds(history, seen)
      }
    }
    const going = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 8, maxLength: 16 })
    const steps = fc.tuple(beginning, going).map(([first, then]) => [...first, ...then])
    await fc.assert(fc.asyncProperty(steps, fc.boolean(), live), {
      numRuns: runs,
      examples: [
        [wholeLife, false],
        [otherLives, true],
        [twoOrOne, false],
      ],
    })
    // A history that reaches nothing proves nothing.
    const events = new Set((await world.db.run.select().from(world.db.tables.signatureHistory)).map(({ event }) => event))
    const all = ['listed', 'held', 'approved', 'refused', 'disowned', 'disputed', 'withdrawn', 'returned', 'renamed', 'invalidated', 'reinstated', 'replied', 'upheld', 'restored', 'reconsidered']
    const ofPeople = ['asking', 'address-asked', 'address-changed', 'contact-asked', 'contact-confirmed', 'contact-removed', 'erased', 'affirmed']
    const ofBodies = ['joined', 'other-joined', 'parted', 'made-branch', 'answer-undone']
    for (const event of [...all, ...ofPeople, ...ofBodies]) expect([...events]).toContain(event)
    const outcomes = new Set((await world.db.run.select().from(world.db.tables.objections)).map(({ outcome }) => outcome))
    expect([...outcomes]).toContain('stands')
  }, 180_000 + runs * 5000)
})
