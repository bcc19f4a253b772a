import { and, asc, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { bodyAnswers } from '#contracts/bodies.ts'
import type { LinkPurpose } from '#server/secrets.ts'
import { signOn, type Visitor, type World } from '#tests/support/world.ts'

export type Step =
  | { do: 'submit' | 'submitAsking'; who: number }
  | { do: OnOne; which: number }
  | { do: 'invalidateMany'; by: 'domain' | 'address' | 'time' | 'network' | 'state'; which: number }
  | { do: 'undo'; which: number }
  | { do: 'undoAnswer'; which: number }
  | { do: 'pause' | 'resumption' | 'closure' | 'reopening' | 'publish' | 'launch' }
  | { do: 'policy'; policy: 'default' | 'hold-all' | 'own-domain' }
  | { do: 'wait'; hours: number }

/** What somebody does about one sign-on, with the states for which it is meant. */
const meantFor = {
  confirm: ['pending'],
  ask: ['pending'],
  withdraw: ['listed', 'held'],
  return: ['withdrawn'],
  disown: ['pending', 'listed'],
  rename: ['listed'],
  approve: ['held'],
  refuse: ['held'],
  invalidate: ['listed', 'held', 'pending'],
  invalidateAsHost: ['listed', 'held', 'pending'],
  reinstate: ['invalidated'],
  reinstateAsHost: ['invalidated'],
  reconsider: ['listed', 'invalidated'],
  reply: ['invalidated'],
  proposeAddress: ['listed', 'held'],
  confirmAddress: ['listed', 'held'],
  addContact: ['listed', 'held'],
  confirmContact: ['listed', 'held', 'withdrawn'],
  removeContact: ['listed', 'held'],
  withdrawAsContact: ['listed'],
  erase: ['listed', 'held', 'withdrawn'],
  eraseAndWithdraw: ['listed', 'held'],
  eraseAsLead: ['listed', 'pending', 'invalidated'],
  askToObject: ['listed', 'held'],
  object: ['listed', 'held'],
  affirm: ['listed', 'held'],
  answer: ['held', 'listed'],
} as const
type OnOne = keyof typeof meantFor
const some = (...names: OnOne[]) => fc.record({ do: fc.constantFrom(...names), which })

const which = fc.nat(19)
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('submit' as const), who: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('submitAsking' as const), who: fc.nat(4) }) },
  { weight: 6, arbitrary: some('confirm') },
  { weight: 6, arbitrary: some('withdraw', 'return', 'disown', 'rename', 'approve', 'refuse') },
  { weight: 4, arbitrary: some('invalidate', 'reinstate', 'reconsider', 'reply', 'invalidateAsHost', 'reinstateAsHost') },
  { weight: 2, arbitrary: some('ask', 'proposeAddress', 'confirmAddress') },
  { weight: 3, arbitrary: some('addContact', 'confirmContact', 'removeContact', 'withdrawAsContact') },
  { weight: 2, arbitrary: some('askToObject', 'object', 'affirm') },
  { weight: 1, arbitrary: some('erase', 'eraseAndWithdraw', 'eraseAsLead') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('invalidateMany' as const), by: fc.constantFrom('domain' as const, 'address' as const, 'time' as const, 'network' as const, 'state' as const), which }) },
  { weight: 2, arbitrary: some('answer') },
  { weight: 2, arbitrary: fc.oneof(fc.record({ do: fc.constant('undo' as const), which }), fc.record({ do: fc.constant('undoAnswer' as const), which })) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resumption' as const, 'closure' as const, 'reopening' as const, 'publish' as const, 'launch' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('policy' as const), policy: fc.constantFrom('default' as const, 'hold-all' as const, 'own-domain' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 25, 24 * 31) }) },
)

const one = (step: Step): Step[] => [step]
/** Some who sign and confirm before anything else happens: most of what can happen, happens to them. */
export const beginning: fc.Arbitrary<Step[][]> = fc.subarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 3 }).map((signing) => [signing.map((who): Step => ({ do: 'submit', who })), ...signing.map((): Step[] => [{ do: 'confirm', which: 0 }])])
const hour: Step = { do: 'wait', hours: 1 }
/** A history that visits every state, so that the others start from something that works. */
export const wholeLife: Step[][] = [
  ...([{ do: 'submit', who: 0 }, { do: 'confirm', which: 0 }, { do: 'withdraw', which: 0 }, { do: 'return', which: 0 }, { do: 'rename', which: 0 }, { do: 'approve', which: 0 }, { do: 'disown', which: 0 }, { do: 'approve', which: 0 }] as Step[]).map(one),
  ...([hour, { do: 'submit', who: 1 }, { do: 'confirm', which: 0 }, { do: 'refuse', which: 0 }, hour, { do: 'submit', who: 3 }, { do: 'disown', which: 2 }] as Step[]).map(one),
  ...([hour, { do: 'submit', who: 4 }, { do: 'confirm', which: 0 }, { do: 'invalidate', which: 0 }, hour, { do: 'reply', which: 0 }, hour, { do: 'refuse', which: 2 }, hour, { do: 'reinstate', which: 0 }, hour] as Step[]).map(one),
  ...([{ do: 'invalidateMany', by: 'time', which: 0 }, hour, { do: 'undo', which: 0 }, hour, { do: 'policy', policy: 'hold-all' }, { do: 'submit', who: 2 }, { do: 'confirm', which: 0 }, { do: 'approve', which: 0 }, hour, { do: 'reconsider', which: 0 }, hour, { do: 'approve', which: 0 }] as Step[]).map(one),
]

/** Two people each with another address, an objection from outside and one that is affirmed, and what is left when somebody is erased. */
export const otherLives: Step[][] = [
  ...([{ do: 'submitAsking', who: 0 }, { do: 'ask', which: 0 }, { do: 'confirm', which: 0 }, { do: 'proposeAddress', which: 0 }, { do: 'confirmAddress', which: 0 }, { do: 'addContact', which: 0 }, { do: 'confirmContact', which: 0 }] as Step[]).map(one),
  ...([hour, { do: 'launch' }, { do: 'withdrawAsContact', which: 0 }, { do: 'return', which: 0 }, { do: 'removeContact', which: 0 }, hour, { do: 'submit', who: 4 }, { do: 'confirm', which: 0 }] as Step[]).map(one),
  ...([{ do: 'askToObject', which: 0 }, { do: 'affirm', which: 2 }, { do: 'object', which: 2 }, hour, { do: 'approve', which: 0 }, hour, { do: 'invalidateAsHost', which: 0 }, hour, { do: 'reinstateAsHost', which: 0 }, hour, { do: 'eraseAsLead', which: 2 }, { do: 'eraseAndWithdraw', which: 0 }] as Step[]).map(one),
]

/** What resembles another is joined to it, parted again, made its branch and told apart. */
export const twoOrOne: Step[][] = [
  ...([{ do: 'submit', who: 0 }, { do: 'confirm', which: 0 }, hour, { do: 'submit', who: 2 }, { do: 'confirm', which: 0 }] as Step[]).map(one),
  ...([{ do: 'answer', which: 0 }, hour, { do: 'undoAnswer', which: 0 }, hour, { do: 'answer', which: 1 }, hour, { do: 'undoAnswer', which: 0 }, hour, { do: 'answer', which: 4 }, { do: 'withdraw', which: 0 }] as Step[]).map(one),
]

/** Two that are one body, one that resembles them, and two others; two sign from elsewhere than their website. */
const signers = [
  ['Oak Trust', 'ana@oak.example', 'oak.example'],
  ['The Oak Trust', 'bo@elsewhere.example', 'oak.example'],
  ['Oak Trust Wales', 'cy@wales.example', ''],
  ['Elm Society', 'dee@elm.example', ''],
  ['Fir Guild', 'eve@gmail.com', 'fir.example'],
] as const

export type History = { world: World; lead: Visitor; host: Visitor; /** Whoever may see the campaign, also before its launch. */ visitor: Visitor; slug: string; campaignId: string }
type Row = World['db']['tables']['signatures']['$inferSelect']

/** Takes one step as those concerned would, over HTTP; what the product refuses is a step as well. */
export async function take(history: History, taken: Step): Promise<void> {
  const { world, lead, visitor, slug, campaignId } = history
  const { later, services, db } = world
  const base = `/api/campaigns/${slug}`
  if (taken.do === 'wait') return later(taken.hours * 3_600_000)
  if (taken.do === 'policy') return void (await lead.patch(base, { policy: taken.policy }))
  if (taken.do === 'publish') {
    await lead.put(`${base}/draft`, { title: 'Homes', ask: 'Build', body: `At ${services.now().toISOString()}` })
    return void (await lead.post(`${base}/versions`))
  }
  if (taken.do === 'submit' || taken.do === 'submitAsking') {
    const [name, email, website] = signers[taken.who]!
    const asking = taken.do === 'submitAsking' ? { authority: undefined, askingUntil: inDays(services.now(), 5) } : {}
    const { status } = await visitor.post(`${base}/signatures`, signOn(name, email, { version: await currentVersion(history), organisation: { website }, ...asking }))
    return expect(status, taken.do).toBeLessThan(500)
  }
  if (taken.do === 'undo') return undo(history, taken.which)
  if (taken.do === 'undoAnswer') return undoAnswer(history, taken.which)
  if (!('which' in taken)) return void (await lead.post(`${base}/${taken.do}`))
  const own = await db.run.select().from(db.tables.signatures).where(eq(db.tables.signatures.campaignId, campaignId)).orderBy(asc(db.tables.signatures.submittedAt), asc(db.tables.signatures.id))
  if (taken.do === 'invalidateMany') return invalidateMany(history, own, taken)
  // Three times in four one of those for which the step is meant, else any.
  const states: readonly string[] = meantFor[taken.do]
  const ready = await readyFor(history, taken.do)
  const meant = own.filter(({ id, state, proposedName, repliedAt }) => (states.includes(state) && (ready?.has(id) ?? true)) || (proposedName !== null && (taken.do === 'approve' || taken.do === 'refuse')) || (repliedAt !== null && state === 'invalidated' && taken.do === 'refuse'))
  const among = taken.which % 4 !== 3 && meant.length > 0 ? meant : own
  const signature = among[Math.floor(taken.which / 2) % Math.max(1, among.length)]
  if (!signature) return
  const { status } = await actOn(history, signature, taken)
  expect(status, taken.do).toBeLessThan(500)
}

async function actOn(history: History, signature: Row, { do: what, which }: { do: OnOne; which: number }): Promise<{ status: number }> {
  const { world, lead, host, visitor, slug } = history
  const { services, db } = world
  const { secrets } = services
  const { id, name, manageGeneration } = signature
  const base = `/api/campaigns/${slug}`
  const link = (purpose: LinkPurpose, rowId = id, generation = 1) => secrets.linkToken({ purpose, rowId, generation })
  const [own, verification] = [`/api/signatures/${link('manage', id, manageGeneration)}`, link('verify')]
  /** The newest link of a purpose: another for each address that was proposed. */
  const newest = async (purpose: LinkPurpose) => {
    const [found] = await db.run.select().from(db.tables.links).where(and(eq(db.tables.links.rowId, id), eq(db.tables.links.purpose, purpose))).orderBy(desc(db.tables.links.generation)).limit(1)
    return link(purpose, id, found?.generation ?? 1)
  }
  const contact = async () => (await db.run.select().from(db.tables.contacts).where(eq(db.tables.contacts.signatureId, id)))[0]?.id ?? 'nobody'
  const objection = async () => link('object', (await db.run.select().from(db.tables.objections).where(eq(db.tables.objections.signatureId, id)))[which % 2 === 0 ? 0 : 1]?.id ?? 'nobody')
  const answer = async () => {
    const others = await db.run.select({ id: db.tables.signatures.id }).from(db.tables.signatures).where(and(eq(db.tables.signatures.campaignId, history.campaignId), ne(db.tables.signatures.id, id), inArray(db.tables.signatures.state, ['held', 'listed']))).orderBy(asc(db.tables.signatures.submittedAt))
    return lead.post(`${base}/signatures/${id}/answers`, { other: others[which % Math.max(1, others.length)]?.id ?? 'nobody', answer: bodyAnswers[which % bodyAnswers.length], reason: 'We rang them' })
  }
  const judge = (what: string, more: object = {}) => lead.post(`${base}/signatures/${id}/${what}`, { reason: 'Looked at', ...more })
  const judgeAsHost = (what: string, more: object = {}) => host.post(`/api/host/campaigns/${slug}/signatures/${id}/${what}`, { reason: 'Looked at', ...more })
  const acts: Record<OnOne, () => PromiseLike<{ status: number }>> = {
    confirm: () => visitor.post(`/api/confirmations/${verification}`, { authority: true }),
    ask: () => visitor.post(`/api/confirmations/${verification}/asking`, { until: inDays(services.now(), 7) }),
    withdraw: () => visitor.post(`${own}/withdrawal`, { name }),
    return: async () => visitor.post(`${own}/return`, { version: await currentVersion(history) }),
    disown: () => visitor.post(`/api/disownments/${verification}`),
    rename: () => visitor.patch(own, { organisation: { name: signers[(which + 1) % signers.length]![0] } }),
    approve: () => judge('approval'),
    refuse: () => judge('refusal', { publicReason: 'no-authority' }),
    invalidate: () => judge('invalidation', { publicReason: 'unreachable' }),
    invalidateAsHost: () => judgeAsHost('invalidation', { publicReason: 'no-authority' }),
    reinstate: () => judge('reinstatement'),
    reinstateAsHost: () => judgeAsHost('reinstatement'),
    reconsider: () => judge('reconsideration'),
    reply: () => visitor.post(`${own}/reply`, { reply: `It was us, at ${services.now().toISOString()}` }),
    proposeAddress: () => visitor.post(`${own}/address`, { email: `moved.${which % 3}@${which % 2 === 0 ? 'oak' : 'new'}.example` }),
    confirmAddress: async () => visitor.post(`/api/addresses/${await newest('address')}`),
    addContact: () => visitor.post(`${own}/contact`, { name: 'Second Person', role: 'Chair', email: 'second@oak.example' }),
    confirmContact: async () => visitor.post(`/api/contacts/${link('contact', await contact())}`),
    removeContact: async () => (which % 4 === 0 ? visitor.delete(`${own}/contact`) : visitor.delete(`/api/contacts/${link('contact', await contact())}`)),
    withdrawAsContact: async () => visitor.post(`/api/signatures/${link('manage', await contact())}/withdrawal`, { name }),
    erase: () => visitor.post(`${own}/erasure`, { name }),
    eraseAndWithdraw: () => visitor.post(`${own}/erasure`, { name, alsoWithdraw: true }),
    eraseAsLead: () => lead.post(`${base}/signatures/${id}/erasure`),
    askToObject: () => visitor.post(`${base}/backers/${id}/objections`, { email: `office@${signature.domain ?? 'oak.example'}` }),
    object: async () => visitor.post(`/api/objections/${await objection()}`, { words: 'It was not us' }),
    affirm: async () => visitor.post(`/api/objections/${await objection()}/affirmation`),
    answer,
  }
  return acts[what]()
}

/** Those about whom somebody was asked, where a step answers that. */
async function readyFor({ world: { db }, campaignId }: History, what: OnOne): Promise<ReadonlySet<string> | undefined> {
  const { run, tables } = db
  const [own, ofThis] = [eq(tables.signatures.campaignId, campaignId), { id: tables.signatures.id }]
  const found = () => {
    if (what === 'confirmContact' || what === 'removeContact' || what === 'withdrawAsContact') return run.select(ofThis).from(tables.contacts).innerJoin(tables.signatures, eq(tables.signatures.id, tables.contacts.signatureId)).where(own)
    if (what === 'object' || what === 'affirm') return run.select(ofThis).from(tables.objections).innerJoin(tables.signatures, eq(tables.signatures.id, tables.objections.signatureId)).where(own)
    if (what === 'confirmAddress') return run.select(ofThis).from(tables.signatories).innerJoin(tables.signatures, eq(tables.signatures.id, tables.signatories.signatureId)).where(and(own, isNotNull(tables.signatories.proposedEmail)))
    return undefined
  }
  const rows = await found()
  return rows && new Set(rows.map(({ id }) => id))
}

async function undo({ lead, slug }: History, at: number) {
  const { invalidations } = (await lead.get(`/api/campaigns/${slug}/invalidations`)).body as { invalidations: { id: string }[] }
  const invalidation = invalidations[at % Math.max(1, invalidations.length)]
  if (invalidation) expect((await lead.post(`/api/campaigns/${slug}/invalidations/${invalidation.id}/undo`)).status, 'undo').toBeLessThan(500)
}

async function undoAnswer({ lead, slug }: History, at: number) {
  const { answers } = (await lead.get(`/api/campaigns/${slug}/answers`)).body as { answers: { id: string }[] }
  const answer = answers[at % Math.max(1, answers.length)]
  if (answer) expect((await lead.post(`/api/campaigns/${slug}/answers/${answer.id}/undo`)).status, 'undoAnswer').toBeLessThan(500)
}

async function invalidateMany({ lead, slug }: History, own: Row[], { by, which: at }: Extract<Step, { do: 'invalidateMany' }>) {
  const [, email] = signers[at % signers.length]!
  const conditions = {
    domain: { domain: email.split('@')[1] },
    address: { address: `*${email.slice(1)}` },
    time: { from: '2026-01-01T00:00:00Z' },
    network: { sameNetworkAs: own[at % Math.max(1, own.length)]?.id ?? 'nobody' },
    state: { from: '2026-01-01T00:00:00Z', states: [['pending'], ['held'], ['listed']][at % 3] },
  }
  const condition = conditions[by]
  const { count } = (await lead.post(`/api/campaigns/${slug}/invalidations/preview`, { condition })).body as { count?: number }
  const { status } = await lead.post(`/api/campaigns/${slug}/invalidations`, { condition, reason: 'Looked at', publicReason: 'one-hand', expected: count ?? 0 })
  expect(status, 'invalidateMany').toBeLessThan(500)
}

const inDays = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
const currentVersion = async ({ visitor, slug }: History) => ((await visitor.get(`/api/campaigns/${slug}`)).body.campaign as { version: { number: number } }).version.number
