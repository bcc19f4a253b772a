import type { ImportRow } from '#contracts/imports.ts'
import type { Words } from '#contracts/words/words.ts'
import { csvOf } from '../backers/backers.csv.ts'

/** The list as it was brought, with its own columns, and beside them what happened to each row. It can be mended and brought again. */
export function importToCsv({ columns, rows, words }: { columns: readonly string[]; rows: readonly ImportRow[]; words: Words }): string {
  const given = columns.map((name, at) => [name || words('workspace.imports.column', { number: at + 1 }), (row: ImportRow) => row.cells[at]] as const)
  const ours: [string, (row: ImportRow) => string | undefined][] = [
    [words('workspace.imports.line'), ({ line }) => String(line)],
    [words('workspace.imports.outcome'), ({ outcome }) => outcome],
    [words('workspace.imports.mend'), ({ problems, notes }) => [...problems.map(({ message }) => message), ...notes].join('; ')],
  ]
  return csvOf(uniquely([...given, ...ours]), rows)
}

/** Two columns may have the same name; neither is to be lost. */
function uniquely<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  const named: Record<string, Value> = {}
  for (const [name, value] of entries) {
    let unique = /^\d+$/.test(name) ? `${name} ` : name
    for (let number = 2; Object.hasOwn(named, unique); number += 1) unique = `${name} (${number})`
    named[unique] = value
  }
  return named
}
