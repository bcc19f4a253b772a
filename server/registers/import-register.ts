import type { Services } from '../services.ts'
import { StartupProblem } from '../startup-problem.ts'
import { checkSource, openSources, type Checked, type Source } from './open-source.ts'
import { readSource, type Table } from './read-source.ts'
import { kindOf, listFrom, mapColumns, type TableKind } from './register-columns.rules.ts'
import { takeEntries } from './take-entries.ts'
import { takeNames } from './take-names.ts'
import type { Watch } from './watch-reading.ts'

type Asked = {
  files: string[]
  /** The register of numbers in a plain list that do not say of which they are. */
  list?: string | undefined
  /** What is not in the files is no longer in the register, whatever speaks against it. */
  full: boolean
  watch: Watch
}

type Known = { source: Source; checked: Checked; kind: TableKind; columns: string[] }

/** Reads registers from files: entries before the other names that belong to them. Each file is read through first, so that a damaged one changes nothing. */
export async function importRegister(services: Services, { files, list, full, watch }: Asked): Promise<void> {
  const sources = (await Promise.all(files.map(openSources))).flat()
  try {
    const known: Known[] = []
    for (const source of sources) known.push(...(await learn(source, { watch, alone: sources.length === 1 })))
    if (known.length === 0) throw new StartupProblem(`None of the tables is one of a register: ${sources.map(({ name }) => name).join(', ')}.`)
    const places: TableKind[] = ['charities', 'list', 'other-names']
    for (const { source, checked, kind, columns } of known.toSorted((one, other) => places.indexOf(one.kind) - places.indexOf(other.kind))) {
      const table = await reopen(source, checked)
      if (kind === 'other-names') await takeNames(services, { source, table, watch })
      else await takeEntries(services, { source, table, full, watch, ...(kind === 'charities' ? { kind } : { kind, mapping: mapColumns(columns), list: list ?? listFrom(mapColumns(columns).id) }) })
    }
  } finally {
    for (const source of sources) await source.close()
  }
}

/** What a table is, once it is known to be whole. Of several in a zip, those that are none of ours are left aside. */
async function learn(source: Source, { watch, alone }: { watch: Watch; alone: boolean }): Promise<Known[]> {
  watch.say(`Checking ${source.name} (${inMegabytes(source.bytes)}) …`)
  const checked = await checkSource(source)
  if (checked.guessed) watch.say(`${source.name} is not UTF-8. It is read as Windows-1252: look at names with accents afterwards, or save it as UTF-8 and read it again.`)
  const table = await readSource(source, checked)
  const columns = table?.columns ?? []
  await table?.rows.return({ whole: false })
  const kind = kindOf(columns)
  if (kind) return [{ source, checked, kind, columns }]
  if (columns.length === 0) throw new StartupProblem(`There is no row in ${source.name} that can be read.`)
  if (alone) throw new StartupProblem(`${source.name} is no table of a register. Its columns are ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ', …' : ''}.`, 'It takes the tables charity and charity_other_names of the Charity Commission, and lists with at least a number (id) and a name.')
  watch.say(`${source.name} is left aside: it is none of the tables that are needed.`)
  return []
}

async function reopen(source: Source, checked: Checked): Promise<Table> {
  const table = await readSource(source, checked)
  if (!table) throw new StartupProblem(`${source.name} is empty.`)
  return table
}

const inMegabytes = (bytes: number) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 1_000_000)} MB`)
