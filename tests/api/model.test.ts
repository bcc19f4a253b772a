import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWorld, signOn, type World } from '#tests/support/world.ts'

type Step =
  | { do: 'submit'; who: number }
  | { do: 'confirm' | 'withdraw' | 'return' | 'disown' | 'rename' | 'approve' | 'refuse' | 'invalidate' | 'reinstate' | 'reconsider' | 'reply'; which: number }
  | { do: 'invalidateMany'; by: 'domain' | 'address' | 'time' | 'network' | 'state'; which: number }
  | { do: 'undo'; which: number }
  | { do: 'pause' | 'resumption' | 'closure' | 'reopening' | 'publish' }
  | { do: 'policy'; policy: 'default' | 'hold-all' | 'own-domain' }
  | { do: 'wait'; hours: number }

const which = fc.nat(19)
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('submit' as const), who: fc.nat(4) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('confirm' as const), which }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'return' as const, 'disown' as const, 'rename' as const, 'approve' as const, 'refuse' as const), which }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('invalidate' as const, 'reinstate' as const, 'reconsider' as const, 'reply' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('invalidateMany' as const), by: fc.constantFrom('domain' as const, 'address' as const, 'time' as const, 'network' as const, 'state' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resumption' as const, 'closure' as const, 'reopening' as const, 'publish' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('policy' as const), policy: fc.constantFrom('default' as const, 'hold-all' as const, 'own-domain' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 25, 24 * 31) }) },
)

const hour: Step = { do: 'wait', hours: 1 }
const one = (step: Step): Step[] => [step]
/** A history that visits every state, so that the others start from something that works. */
const wholeLife: Step[][] = [
  ...([{ do: 'submit', who: 0 }, { do: 'confirm', which: 0 }, { do: 'withdraw', which: 0 }, { do: 'return', which: 0 }, { do: 'rename', which: 0 }, { do: 'approve', which: 0 }, { do: 'disown', which: 0 }, { do: 'approve', which: 0 }] as Step[]).map(one),
  ...([hour, { do: 'submit', who: 1 }, { do: 'confirm', which: 0 }, { do: 'refuse', which: 0 }, hour, { do: 'submit', who: 3 }, { do: 'disown', which: 2 }] as Step[]).map(one),
  ...([hour, { do: 'submit', who: 4 }, { do: 'confirm', which: 0 }, { do: 'invalidate', which: 0 }, hour, { do: 'reply', which: 0 }, hour, { do: 'refuse', which: 2 }, hour, { do: 'reinstate', which: 0 }, hour] as Step[]).map(one),
  ...([{ do: 'invalidateMany', by: 'time', which: 0 }, hour, { do: 'undo', which: 0 }, hour, { do: 'policy', policy: 'hold-all' }, { do: 'submit', who: 2 }, { do: 'confirm', which: 0 }, { do: 'approve', which: 0 }, hour, { do: 'reconsider', which: 0 }, hour, { do: 'approve', which: 0 }] as Step[]).map(one),
]

/** Two that are one body, one that resembles them, and two others. */
const signers = [
  ['Oak Trust', 'ana@oak.example'],
  ['The Oak Trust', 'bo@elsewhere.example'],
  ['Oak Trust Wales', 'cy@wales.example'],
  ['Elm Society', 'dee@elm.example'],
  ['Fir Guild', 'eve@fir.example'],
] as const

const meantFor = { confirm: ['pending'], withdraw: ['listed', 'held'], return: ['withdrawn'], disown: ['pending', 'listed'], rename: ['listed'], approve: ['held'], refuse: ['held'], invalidate: ['listed', 'held', 'pending'], reinstate: ['invalidated'], reconsider: ['listed', 'invalidated'], reply: ['invalidated'] } as Record<string, string[]>

/** Takes one step as those concerned would, over HTTP; what the product refuses is a step as well. */
async function take({ visitor, later, services, db }: World, lead: World['visitor'], slug: string, taken: Step): Promise<void> {
  const base = `/api/campaigns/${slug}`
  if (taken.do === 'wait') return later(taken.hours * 3_600_000)
  if (taken.do === 'policy') return void (await lead.patch(base, { policy: taken.policy }))
  if (taken.do === 'publish') {
    await lead.put(`${base}/draft`, { title: 'Homes', ask: 'Build', body: `At ${services.now().toISOString()}` })
    return void (await lead.post(`${base}/versions`))
  }
  if (taken.do === 'submit') {
    const [name, email] = signers[taken.who]!
    const { version } = (await visitor.get(base)).body.campaign as { version: { number: number } }
    return void (await visitor.post(`${base}/signatures`, signOn(name, email, { version: version.number, ...(taken.who === 2 && { capacity: 'branch' }) })))
  }
  if (taken.do === 'undo') {
    const { invalidations } = (await lead.get(`${base}/invalidations`)).body as { invalidations: { id: string }[] }
    const invalidation = invalidations[taken.which % Math.max(1, invalidations.length)]
    if (invalidation) expect((await lead.post(`${base}/invalidations/${invalidation.id}/undo`)).status, 'undo').toBeLessThan(500)
    return
  }
  if (!('which' in taken)) return void (await lead.post(`${base}/${taken.do}`))
  const own = await db.run.select().from(db.tables.signatures).where(eq(db.tables.signatures.campaignId, campaignIds.get(slug)!)).orderBy(asc(db.tables.signatures.submittedAt))
  if (taken.do === 'invalidateMany') {
    const like = own[taken.which % Math.max(1, own.length)]
    const [, email] = signers[taken.which % signers.length]!
    const conditions = {
      domain: { domain: email.split('@')[1] },
      address: { address: `*${email.slice(1)}` },
      time: { from: '2026-01-01T00:00:00Z' },
      network: { sameNetworkAs: like?.id ?? 'nobody' },
      state: { from: '2026-01-01T00:00:00Z', states: [['pending'], ['held'], ['listed']][taken.which % 3] },
    }
    const condition = conditions[taken.by]
    const { count } = (await lead.post(`${base}/invalidations/preview`, { condition })).body as { count?: number }
    const { status } = await lead.post(`${base}/invalidations`, { condition, reason: 'Looked at', publicReason: 'one-hand', expected: count ?? 0 })
    return expect(status, 'invalidateMany').toBeLessThan(500)
  }
  // Half of the time one of those for which the step is meant, else any.
  const meant = own.filter(({ state, proposedName, repliedAt }) => meantFor[taken.do]!.includes(state) || (proposedName !== null && (taken.do === 'approve' || taken.do === 'refuse')) || (repliedAt !== null && state === 'invalidated' && taken.do === 'refuse'))
  const among = taken.which % 2 === 0 && meant.length > 0 ? meant : own
  const signature = among[Math.floor(taken.which / 2) % Math.max(1, among.length)]
  if (!signature) return
  const link = (purpose: 'verify' | 'manage') => services.secrets.linkToken({ purpose, rowId: signature.id, generation: 1 })
  const manage = `/api/signatures/${link('manage')}`
  const answers = {
    confirm: () => visitor.post(`/api/confirmations/${link('verify')}`),
    withdraw: () => visitor.post(`${manage}/withdrawal`, { name: signature.name }),
    return: async () => visitor.post(`${manage}/return`, { version: ((await visitor.get(base)).body.campaign as { version: { number: number } }).version.number }),
    disown: () => visitor.post(`/api/disownments/${link('verify')}`),
    rename: () => visitor.patch(manage, { organisation: { name: signers[(taken.which + 1) % signers.length]![0] } }),
    approve: () => lead.post(`${base}/signatures/${signature.id}/approval`, { reason: 'Looked at' }),
    refuse: () => lead.post(`${base}/signatures/${signature.id}/refusal`, { reason: 'Looked at', publicReason: 'no-authority' }),
    invalidate: () => lead.post(`${base}/signatures/${signature.id}/invalidation`, { reason: 'Looked at', publicReason: 'unreachable' }),
    reinstate: () => lead.post(`${base}/signatures/${signature.id}/reinstatement`, { reason: 'Looked at' }),
    reconsider: () => lead.post(`${base}/signatures/${signature.id}/reconsideration`, { reason: 'Looked at' }),
    reply: () => visitor.post(`${manage}/reply`, { reply: `It was us, at ${services.now().toISOString()}` }),
  }
  const { status } = await answers[taken.do]()
  expect(status, taken.do).toBeLessThan(500)
}

const campaignIds = new Map<string, string>()
const onTheList = new Set(['listed', 'returned', 'reinstated'])
const offTheList = new Set(['withdrawn', 'disputed', 'invalidated'])

/** What must hold of a campaign at every commit. */
async function holds({ visitor, db }: World, slug: string): Promise<void> {
  const campaignId = campaignIds.get(slug)!
  const { tables, run } = db
  const [own, entries, versions, history] = await Promise.all([
    run.select().from(tables.signatures).where(eq(tables.signatures.campaignId, campaignId)),
    run.select().from(tables.log).where(eq(tables.log.campaignId, campaignId)).orderBy(asc(tables.log.number)),
    run.select().from(tables.versions).where(eq(tables.versions.campaignId, campaignId)),
    run.select({ step: tables.signatureHistory }).from(tables.signatureHistory).innerJoin(tables.signatures, eq(tables.signatures.id, tables.signatureHistory.signatureId)).where(eq(tables.signatures.campaignId, campaignId)),
  ])
  const listed = own.filter(({ state }) => state === 'listed')

  // The displayed count is the number of listed rows, and what the log amounts to.
  const [shown, backers] = [(await visitor.get(`/api/campaigns/${slug}/count`)).body, (await visitor.get(`/api/campaigns/${slug}/backers`)).body]
  const fromLog = new Set<string>()
  for (const { kind, signatureId } of entries) {
    if (onTheList.has(kind)) {
      expect(fromLog.has(signatureId!), `${kind} while on the list`).toBe(false)
      fromLog.add(signatureId!)
    }
    if (offTheList.has(kind)) fromLog.delete(signatureId!)
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
  const published = new Map(versions.map(({ id, number }) => [id, number]))
  for (const { versionId, versionNumber, confirmedAt } of listed) expect([published.get(versionId), confirmedAt !== null]).toEqual([versionNumber, true])
  expect(new Set(listed.map(({ organisationId }) => organisationId)).size).toBe(listed.length)

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
  }
}

/**
 * How many random histories. `npm test` runs a few; a thousand on each database, on demand:
 * `MODEL_RUNS=1000 npx vitest run --project sqlite --project postgres tests/api/model.test.ts`
 */
const runs = Number(process.env.MODEL_RUNS ?? 10)

describe('a campaign, whatever happens to it', () => {
  test('shows what is true, logs what the public sees, and remembers every transition once', async () => {
    const world = await openWorld({ env: { RATE_LIMITS: 'sign=1000000/1d,pendings=1000000/1d' } })
    let made = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 8, maxLength: 16 }), async (steps) => {
        const slug = `model-${(made += 1)}`
        const { token, campaign } = await world.given.campaign({ slug })
        campaignIds.set(slug, campaign.id)
        const lead = world.visitor.as(token)
        for (const atOnce of steps) {
          await Promise.all(atOnce.map((one) => take(world, lead, slug, one)))
          await holds(world, slug)
        }
      }),
      { numRuns: runs, examples: [[wholeLife]] },
    )
    // A history that reaches nothing proves nothing.
    const events = new Set((await world.db.run.select().from(world.db.tables.signatureHistory)).map(({ event }) => event))
    for (const event of ['listed', 'held', 'approved', 'refused', 'disowned', 'disputed', 'withdrawn', 'returned', 'renamed', 'invalidated', 'reinstated', 'replied', 'upheld', 'restored', 'reconsidered']) expect([...events]).toContain(event)
  }, 180_000 + runs * 5000)
})
