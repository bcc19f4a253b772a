import { addRegisterImport, changeRegisterImport } from '#db/queries/register-imports.ts'
import { listRegisterEntries, type RegisterEntry } from '#db/queries/registers.ts'
import { countryNamed } from '../imports/country-named.ts'
import type { Services } from '../services.ts'
import type { Source } from './open-source.ts'
import type { Row, Table } from './read-source.ts'
import type { Mapping } from './register-columns.rules.ts'
import { isWrong, readCharity, readListed, type EntryRead, type Raw, type Wrong } from './register-rows.rules.ts'
import { number, type Watch } from './watch-reading.ts'
import { everyEntry, inPieces, writeChanges, type Change } from './write-entries.ts'

type Taking = { source: Source; table: Table; full: boolean; watch: Watch } & ({ kind: 'charities' } | { kind: 'list'; mapping: Mapping; list: string | undefined })
type Counts = { rows: number; added: number; changed: number; same: number; wrong: number }

/** Read before any of them is written. Their keys are written in order, so that each part of the index is touched once and not for every row. */
const handful = 20_000
/** Of the entries of a register: where more have disappeared, the file is taken for a part of it. */
const mostGone = 0.1

/** Brings the entries of one table. What has not changed is not written; what cannot be read is told, and stops nothing. */
export async function takeEntries(services: Services, taking: Taking): Promise<void> {
  const { source, table, watch } = taking
  const read = readerFor(taking)
  const importId = services.newId()
  const counts: Counts = { rows: 0, added: 0, changed: 0, same: 0, wrong: 0 }
  /** By register: the numbers that were there. */
  const seen = new Map<string, Set<string>>()
  let unnamed = 0
  let batch: EntryRead[] = []
  let [bytes, stored] = [0, 0]
  const flush = async () => {
    const from = stored
    await store(services, { batch, importId, counts, far: (part) => watch.progress({ rows: counts.rows, bytes: from + (bytes - from) * part }) })
    batch = []
    stored = bytes
  }
  const meet = (id: string, register: string) => {
    const ofIt = seen.get(register) ?? new Set()
    seen.set(register, ofIt)
    if (ofIt.has(id)) return false
    ofIt.add(id)
    return true
  }

  watch.begin(source)
  await begin(services, { importId, filename: source.name, register: taking.kind === 'charities' ? 'GB-CHC' : (taking.list ?? 'list') })
  let end = await table.rows.next()
  for (; !end.done; end = await table.rows.next()) {
    bytes = Math.max(bytes, end.value.bytes)
    for (const row of end.value.rows) {
      counts.rows += 1
      const entry: EntryRead | Wrong = 'problem' in row ? row : read(row.row)
      if (isWrong(entry)) {
        counts.wrong += 1
        if (entry.id === undefined) unnamed += 1
        else meet(entry.id, registerOf(entry.id))
        watch.wrong({ line: row.line, problem: entry.problem, text: textOf(row) })
      } else if (meet(entry.id, entry.register)) batch.push(entry)
      else watch.wrong({ line: row.line, problem: `${entry.id} stood further up already, and that is what counts`, text: textOf(row) })
      if (batch.length === handful) await flush()
    }
  }
  await flush()

  const { whole, why } = end.value
  const removed = await removeGone(services, { taking, seen, importId, whole, why, unnamed, counts })
  const { same: _, ...told } = counts
  await services.db.transaction((tx) => changeRegisterImport(tx, { id: importId, ...told, register: [...seen.keys()][0] ?? 'none', state: 'done', finishedAt: services.now() }))
  const file = await watch.end()
  watch.say(summaryOf({ name: source.name, counts, removed, file }))
}

const registerOf = (id: string) => /^[A-Z]+-[A-Z]+/.exec(id)?.[0] ?? ''
const textOf = (row: Row) => ('problem' in row ? row.text : JSON.stringify(row.row).slice(0, 500))

function readerFor(taking: Taking): (row: Raw) => EntryRead | Wrong {
  if (taking.kind === 'charities') return readCharity
  const { mapping, list } = taking
  return (row) => readListed(row, { mapping, list, countryNamed: (typed) => countryNamed(typed, 'en') })
}

const begin = ({ db, now }: Services, { importId, filename, register }: { importId: string; filename: string; register: string }) =>
  db.transaction((tx) => addRegisterImport(tx, { id: importId, register, filename, state: 'reading', startedAt: now() }))

type Storing = { batch: EntryRead[]; importId: string; counts: Counts; /** How much of it is stored, of 1. */ far: (part: number) => void }

/**
 * Of what is there already, only what is otherwise now is written. Keys come first: one that leads nowhere yet does no harm, where an entry that is
 * found by nothing would never be written again after a reading that was cut short.
 */
async function store(services: Services, { batch, importId, counts, far }: Storing): Promise<void> {
  const changes: Change[] = []
  for (const some of inPieces(batch)) {
    const known = new Map((await listRegisterEntries(services.db, some.map(({ id }) => id))).map((entry) => [entry.id, entry]))
    for (const read of some) {
      const before = known.get(read.id)
      if (before && !isOther(read, before)) counts.same += 1
      else changes.push({ before, after: { otherNames: [], ...before, ...read, importId, changedAt: services.now() } })
    }
  }
  await writeChanges(services, changes, far)
  const added = changes.filter(({ before }) => !before).length
  counts.added += added
  counts.changed += changes.length - added
}

const isOther = (read: EntryRead, before: RegisterEntry) => read.fingerprint !== before.fingerprint || (read.otherNames !== undefined && read.otherNames.join('\n') !== before.otherNames.join('\n')) || read.status !== before.status

type Gone = { taking: Taking; seen: ReadonlyMap<string, ReadonlySet<string>>; importId: string; whole: boolean; why: string | undefined; unnamed: number; counts: Counts }

/** What is in no row any more has left the register, where the file is known to be the whole of it. Answers how many were marked. */
async function removeGone(services: Services, { taking: { kind, full, watch }, seen, importId, whole, why, unnamed, counts }: Gone): Promise<number> {
  let removed = 0
  for (const [register, ids] of seen) {
    const gone: RegisterEntry[] = []
    let all = 0
    for await (const entry of everyEntry(services, register)) {
      all += 1
      if (!ids.has(entry.id) && entry.status === 'registered') gone.push(entry)
    }
    if (gone.length === 0) continue
    const those = `${number(gone.length)} of the entries that were in ${register} before`
    const cannot = !whole ? `the file is not whole: ${why}` : unnamed > 0 ? `${number(unnamed)} of the rows could not be read so far as to say whose they are` : undefined
    if (cannot) watch.say(`${those} are not among the rows. They stay as they are, because ${cannot}.`)
    else if (!full && kind === 'list') watch.say(`${those} are not in this list. They stay as they are. Say --full where the list is the whole register.`)
    else if (!full && gone.length > Math.max(20, all * mostGone)) watch.say(`${those} are not among the rows. They stay as they are, because so many seldom leave at once. Say --full where the file is the whole register all the same.`)
    else removed += await markRemoved(services, { gone, importId })
  }
  counts.changed += removed
  return removed
}

async function markRemoved(services: Services, { gone, importId }: { gone: RegisterEntry[]; importId: string }): Promise<number> {
  // Should it come back as it was, it is written again.
  await writeChanges(services, gone.map((before) => ({ before, after: { ...before, status: 'removed', fingerprint: 'gone', importId, changedAt: services.now() } })))
  return gone.length
}

type Sum = { name: string; counts: Counts; removed: number; file: string | undefined }

function summaryOf({ name, counts: { rows, added, changed, same, wrong }, removed, file }: Sum): string {
  const gone = removed > 0 ? `, ${number(removed)} of them because they are no longer in it` : ''
  return `${name}: ${number(rows)} rows read. ${number(added)} new, ${number(changed)} changed${gone}, ${number(same)} as they were, ${number(wrong)} wrong${file ? ` (all of them in ${file})` : ''}.`
}
