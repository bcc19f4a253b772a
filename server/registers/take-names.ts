import type { Services } from '../services.ts'
import type { Source } from './open-source.ts'
import type { Table } from './read-source.ts'
import { isWrong, readOtherName, sortedNames, type NameRead, type Wrong } from './register-rows.rules.ts'
import { number, type Watch } from './watch-reading.ts'
import { everyEntry, writeChanges, type Change } from './write-entries.ts'

const register = 'GB-CHC'
const handful = 20_000
/** The Charity Commission has some two hundred thousand. More would be no register's, and fill the memory. */
const mostNames = 3_000_000

type Gathered = { names: Map<string, string[]>; rows: number; wrong: number; whole: boolean }

/** Brings the other names of entries that are there: one file has them all, in any order. */
export async function takeNames(services: Services, { source, table, watch }: { source: Source; table: Table; watch: Watch }): Promise<void> {
  watch.begin(source)
  const { names, rows, wrong, whole } = await gather(table, watch)
  let changed = 0
  let met = 0
  let batch: Change[] = []
  const flush = async () => {
    await writeChanges(services, batch, (part) => watch.progress({ rows: met, bytes: source.bytes * part }))
    changed += batch.length
    batch = []
  }
  for await (const entry of everyEntry(services, register)) {
    const found = [...(entry.sourceKey === null ? [] : (names.get(`source ${entry.sourceKey}`) ?? [])), ...(names.get(entry.id) ?? [])]
    if (found.length > 0) met += 1
    // Names that a file which is not whole does not have may stand in the rest of it.
    const otherNames = sortedNames(whole && wrong === 0 ? found : [...found, ...entry.otherNames], entry.name)
    if (otherNames.join('\n') === entry.otherNames.join('\n')) continue
    batch.push({ before: entry, after: { ...entry, otherNames, changedAt: services.now() } })
    if (batch.length === handful) await flush()
  }
  await flush()
  const file = await watch.end()
  const unknown = names.size - met
  watch.say(`${source.name}: ${number(rows)} names read. ${number(changed)} entries changed, ${number(wrong)} rows wrong${file ? ` (all of them in ${file})` : ''}.`)
  if (unknown > 0) watch.say(`${number(unknown)} organisations with other names are not in the register here. Read the file of the table charity first.`)
}

async function gather(table: Table, watch: Watch): Promise<Gathered> {
  const gathered: Gathered = { names: new Map(), rows: 0, wrong: 0, whole: false }
  let end = await table.rows.next()
  for (; !end.done; end = await table.rows.next()) {
    for (const row of end.value.rows) {
      gathered.rows += 1
      const read: NameRead | Wrong = 'problem' in row ? row : readOtherName(row.row)
      if (isWrong(read) || gathered.rows > mostNames) {
        gathered.wrong += 1
        watch.wrong({ line: row.line, problem: isWrong(read) ? read.problem : `there are more than ${number(mostNames)} names`, text: 'problem' in row ? row.text : JSON.stringify(row.row).slice(0, 500) })
        continue
      }
      const key = read.sourceKey === undefined ? read.id! : `source ${read.sourceKey}`
      const known = gathered.names.get(key)
      if (known) known.push(read.name)
      else gathered.names.set(key, [read.name])
    }
    watch.progress({ rows: gathered.rows, bytes: end.value.bytes })
  }
  return { ...gathered, whole: end.value.whole }
}
