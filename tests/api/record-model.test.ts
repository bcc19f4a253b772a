import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { LogEntry } from '#contracts/record.ts'
import { isListingKind, standingAfter } from '#server/campaigns/growth.rules.ts'
import { openWorld, signOn, type Visitor, type World } from '#tests/support/world.ts'

const signers = ['Oak Trust', 'Élm & Sons', '=Fir', 'Ash 1999', 'أرز'] as const
const people = ['Zeb Marker', 'Ana Ruiz'] as const

type Step =
  | { do: 'sign' | 'withdraw' | 'return' | 'rename' | 'approve' | 'invalidate' | 'reinstate' | 'dispute' | 'erase'; who: number }
  | { do: 'correct'; who: number; what: number }
  | { do: 'pause' | 'resumption' | 'closure' | 'reopening' | 'deadline' | 'addressee' | 'note' }

const who = fc.nat(signers.length - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sign' as const), who }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('correct' as const), who, what: fc.nat(6) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'return' as const, 'rename' as const, 'approve' as const, 'invalidate' as const, 'reinstate' as const, 'dispute' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resumption' as const, 'closure' as const, 'reopening' as const, 'deadline' as const, 'addressee' as const, 'note' as const) }) },
)

const corrections = [
  { organisation: { place: 'Łódź', country: 'PL' } },
  { organisation: { place: '', website: 'https://one.example' } },
  { organisation: { website: '', sector: 'Housing', branchOf: 'Forest' } },
  { quote: 'Zeb Marker says yes' },
  { quote: '' },
  { showSignatory: true, signatory: { name: people[0], role: 'Chair' } },
  { showSignatory: false },
]

type Held = { world: World; lead: Visitor; base: string; ids: Map<number, string>; made: { count: number } }

/** As those concerned would, over HTTP; what is refused is a step as well. Answers whether a person’s wish was taken. */
async function take({ world, lead, base, ids, made }: Held, taken: Step): Promise<boolean> {
  const { visitor, services, later } = world
  later(1000)
  if (!('who' in taken)) {
    made.count += 1
    if (taken.do === 'deadline') return lead.patch(base, { closesAt: new Date(services.now().getTime() + 86_400_000 * 365).toISOString() }).then(({ status }) => status < 400)
    if (taken.do === 'addressee') return lead.post(`${base}/decision-makers`, { name: `Minister ${made.count}`, role: 'Minister' }).then(({ status }) => status < 400)
    if (taken.do === 'note') return lead.post(`${base}/corrections`, { wrong: `It said ${made.count}`, right: 'It is none' }).then(({ status }) => status < 400)
    return lead.post(`${base}/${taken.do}`).then(({ status }) => status < 400)
  }
  if (taken.do === 'sign' && !ids.has(taken.who)) {
    const { reference } = (await visitor.post(`${base}/signatures`, signOn(signers[taken.who]!, `s${taken.who}.${made.count}@mail${taken.who}.example`, { signatory: { name: people[taken.who % 2], role: 'Chair', email: `s${taken.who}@mail${taken.who}.example` }, showSignatory: taken.who % 2 === 0 }))).body as { reference?: string }
    if (!reference) return false
    const row = (await world.db.run.select({ id: world.db.tables.signatures.id }).from(world.db.tables.signatures)).map(({ id }) => id).find((id) => !known.has(id))
    if (!row) return false
    known.add(row)
    ids.set(taken.who, row)
    return visitor.post(`/api/confirmations/${services.secrets.linkToken({ purpose: 'verify', rowId: row, generation: 1 })}`).then(({ status }) => status < 400)
  }
  const id = ids.get(taken.who)
  if (!id) return false
  const manage = `/api/signatures/${services.secrets.linkToken({ purpose: 'manage', rowId: id, generation: 1 })}`
  const name = ((await visitor.get(manage)).body as { organisation?: { name: string } }).organisation?.name ?? ''
  const answers: Record<string, () => PromiseLike<{ status: number }>> = {
    sign: () => visitor.get(manage),
    correct: () => visitor.patch(manage, corrections[(taken as { what: number }).what]!),
    withdraw: () => visitor.post(`${manage}/withdrawal`, { name }),
    return: () => visitor.post(`${manage}/return`, { version: 1 }),
    rename: () => visitor.patch(manage, { organisation: { name: `${signers[taken.who]} ${made.count += 1}` } }),
    approve: () => lead.post(`${base}/signatures/${id}/approval`, { reason: 'Looked at' }),
    invalidate: () => lead.post(`${base}/signatures/${id}/invalidation`, { reason: 'Looked at', publicReason: 'unreachable' }),
    reinstate: () => lead.post(`${base}/signatures/${id}/reinstatement`, { reason: 'Looked at' }),
    dispute: () => visitor.post(`/api/disownments/${services.secrets.linkToken({ purpose: 'verify', rowId: id, generation: 1 })}`),
    erase: () => visitor.post(`${manage}/erasure`, { name }),
  }
  const { status } = await answers[taken.do]!()
  expect(status, taken.do).toBeLessThan(500)
  return status < 400
}

const known = new Set<string>()

type Listed = { name: string; id: string; quote?: string; signatory?: object }
type Whole = { count: number; revision: number; asOf: string; backers: Listed[]; citation: string }

/** What everybody can read, now or at a revision, less what says which of the two it is. */
async function seen({ world: { visitor }, base }: Pick<Held, 'world' | 'base'>, at?: number) {
  const asked = at === undefined ? '' : `?at=${at}`
  const get = (path: string) => visitor.get(`${base}${path}${asked}`)
  const [campaign, count, json, csv] = [await get(''), await get('/count'), await get('/backers.json'), await get('/backers.csv')]
  const { asItStood: _, ...shown } = campaign.body.campaign as { revision: number; count: number; asItStood?: object }
  const { asItStood: __, ...standing } = count.body as { count: number; asItStood?: object }
  const { asItStood, ...whole } = json.body as Whole & { asItStood?: { removed: number; filledIn: number } }
  return { shown, standing, whole, csv: csv.text, asItStood }
}

/** The table of the spreadsheet, which has every column that the CSV has. */
async function sheetAt({ world: { visitor }, base }: Pick<Held, 'world' | 'base'>, at: number): Promise<string[][]> {
  const answer = await visitor.get(`${base}/backers.xlsx?at=${at}`).responseType('blob')
  expect(answer.status, String(answer.body).slice(0, 300)).toBe(200)
  const rows = await readSheet(answer.body as Buffer, { trim: false })
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
}

const plain = (said: string) => said.replaceAll('&amp;', '&').replaceAll('&#x27;', "'")

/** What another site shows in a frame now: how many, and the newest five. */
async function framed({ world: { visitor } }: Pick<Held, 'world'>, slug: string): Promise<{ count: number; names: string[] }> {
  const { text: html } = await visitor.get(`/embed/${slug}`)
  return { count: Number(/embed-count"><strong>(\d+)/.exec(html)?.[1]), names: [...html.matchAll(/<li dir="auto">([^<]*)<\/li>/g)].map(([, name]) => plain(name!)) }
}

type Seen = Awaited<ReturnType<typeof seen>>

const text = ({ text: read, body }: { text?: string; body: unknown }) => read ?? (Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body))

/** By backer and field: up to which revision what was of a person is gone for good. */
type Gone = Map<string, Map<string, number>>

/** The same without what of a person was erased or taken back since. */
const without = ({ asItStood: _, ...all }: Seen, gone: Gone) => {
  const isGone = (id: string, field: string) => (gone.get(id)?.get(field) ?? 0) >= all.shown.revision
  const bare = (backer: Listed) => Object.fromEntries(Object.entries(backer).filter(([key]) => !isGone(backer.id, key)))
  const { csv: __, ...rest } = all
  return { ...rest, whole: { ...all.whole, backers: all.whole.backers.map(bare) } }
}

/** Page, JSON, CSV, log and feeds agree with each other and with what was seen when that revision was the newest. */
async function agrees(held: Held, slug: string, snapshots: ReadonlyMap<number, Seen>, gone: Gone): Promise<void> {
  const { visitor, services } = held.world
  const { entries, revision } = (await visitor.get(`${held.base}/log`)).body as { entries: LogEntry[]; revision: number }
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, place) => revision - place))

  for (const [at, then] of snapshots) {
    const found = await seen(held, at)
    expect(without(found, gone), `at revision ${at}`).toEqual(without(then, gone))
    expect(found.asItStood).toMatchObject({ removed: 0, filledIn: 0 })
    // As the log alone tells.
    const until = entries.filter(({ number, kind }) => number <= at && isListingKind(kind as never)).toReversed()
    expect([...standingAfter(until.map(({ kind, signatureId }) => ({ kind: kind as never, signatureId: signatureId ?? null })))].sort()).toEqual(found.whole.backers.map(({ id }) => id).sort())
    expect([found.shown.count, found.standing.count, found.whole.count, found.csv.split('\r\n').length - 2]).toEqual(Array(4).fill(found.whole.backers.length))
    for (const backer of found.whole.backers) for (const [field, upTo] of gone.get(backer.id) ?? []) if (upTo >= at) expect(backer).not.toHaveProperty(field)
  }

  // The page shows the same names in the same order; that of a random revision, for the time it takes.
  const at = [...snapshots.keys()][services.now().getTime() % snapshots.size] ?? revision
  const page = (await visitor.get(`/campaigns/${slug}/backers?at=${at}`)).text
  const ids = [...page.matchAll(/class="backer" data-id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual(((await visitor.get(`${held.base}/backers.json?at=${at}`)).body as Whole).backers.map(({ id }) => id))

  const { whole, csv, shown } = await seen(held, at)
  const table: string[][] = parse(csv.replace(/^\uFEFF/, ''), { relaxColumnCount: true })
  // A spreadsheet says a formula as it was typed; the CSV puts a TAB before it.
  expect(await sheetAt(held, at)).toEqual(table.map((row) => row.map((cell) => cell.replace(/^\t(?=[=+\-@\t\r])/, ''))))
  expect(shown.count).toBe(whole.backers.length)

  const now = (await seen(held)).whole
  const byDate = now.backers.map((backer) => backer as Listed & { confirmedAt: string }).toSorted((a, b) => (a.confirmedAt < b.confirmedAt ? 1 : -1))
  const frame = await framed(held, slug)
  expect(frame.count).toBe(now.count)
  expect(frame.names.toSorted()).toEqual(byDate.slice(0, 5).map(({ name }) => name).toSorted())

  const newest = entries.slice(0, 50)
  const [atom, json] = [await visitor.get(`/campaigns/${slug}/log.atom`).buffer(true), await visitor.get(`/campaigns/${slug}/log.json`).buffer(true)]
  expect(parseAtomFeed(text(atom)).entries?.map(({ id, title }) => [id, title?.value])).toEqual(newest.map(({ url, words }) => [url, words]))
  expect(parseJsonFeed(text(json)).items?.map(({ id, title }) => [id, title])).toEqual(newest.map(({ url, words }) => [url, words]))
}

/** Which of a person is gone for good after this step, at every revision so far. */
function note(gone: Gone, { ids }: Held, taken: Step, revision: number): void {
  const id = 'who' in taken ? ids.get(taken.who) : undefined
  if (id === undefined) return
  const fields = taken.do === 'erase' ? ['quote', 'signatory'] : taken.do === 'correct' && taken.what === 6 ? ['signatory'] : taken.do === 'correct' && taken.what === 4 ? ['quote'] : []
  for (const field of fields) gone.set(id, (gone.get(id) ?? new Map<string, number>()).set(field, revision))
}

/** A history in which everything happens, so that the others start from something that works. */
const wholeLife: Step[] = [
  { do: 'sign', who: 0 }, { do: 'sign', who: 1 }, { do: 'correct', who: 0, what: 5 }, { do: 'correct', who: 0, what: 3 }, { do: 'correct', who: 1, what: 1 }, { do: 'rename', who: 0 }, { do: 'approve', who: 0 }, { do: 'note' },
  { do: 'invalidate', who: 0 }, { do: 'reinstate', who: 0 }, { do: 'withdraw', who: 1 }, { do: 'addressee' }, { do: 'return', who: 1 }, { do: 'deadline' }, { do: 'correct', who: 0, what: 6 }, { do: 'sign', who: 2 }, { do: 'dispute', who: 2 }, { do: 'pause' }, { do: 'erase', who: 0 },
]

/**
 * How many random histories. `npm test` runs a few; as many as time allows, on demand:
 * `MODEL_RUNS=500 npx vitest run --project sqlite --project postgres tests/api/record-model.test.ts`
 */
const runs = Number(process.env.MODEL_RUNS ?? 8)

describe('the record of a campaign, whatever happens to it', () => {
  test('is at each revision what everybody saw then, on the page, as data and by its log', async () => {
    const world = await openWorld({ env: { RATE_LIMITS: 'sign=1000000/1d,pendings=1000000/1d,people=1000000/1d' } })
    let made = 0
    const kinds = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        const slug = `record-${(made += 1)}`
        const { token } = await world.given.campaign({ slug })
        const held: Held = { world, lead: world.visitor.as(token), base: `/api/campaigns/${slug}`, ids: new Map(), made: { count: made * 1000 } }
        const [snapshots, gone] = [new Map<number, Seen>(), new Map<string, Map<string, number>>()]
        for (const taken of steps) {
          const isTaken = await take(held, taken)
          const now = await seen(held)
          // Of a sign-on that was taken off nothing is corrected; there what is of a person is taken back or erased.
          if (isTaken) note(gone, held, taken, now.shown.revision)
          if (!snapshots.has(now.shown.revision)) snapshots.set(now.shown.revision, now)
        }
        await agrees(held, slug, snapshots, gone)
        for (const { kind } of (await world.visitor.get(`${held.base}/log`)).body.entries as LogEntry[]) kinds.add(kind)
      }),
      { numRuns: runs, examples: [[wholeLife]] },
    )
    // Histories in which nothing happens prove nothing.
    for (const kind of ['listed', 'details-changed', 'renamed', 'invalidated', 'reinstated', 'disputed', 'withdrawn', 'returned', 'redacted', 'corrected', 'deadline-changed', 'addressees-changed', 'paused']) expect([...kinds]).toContain(kind)
  }, 120_000 + runs * 10_000)
})
