import { sql, type Placeholder } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'
import type { Tables } from '../tables/all.ts'

/**
 * A query that is built once for each connection and then only run: building one costs several times what running it does. What changes from
 * call to call is a placeholder in it. Where its text depends on more, such as how many are asked for, that is its `shape`.
 */
export function builtOnceFor<Query, From extends Reader, Shape>(build: (from: From, shape: Shape) => Query): (from: From, shape: Shape) => Query {
  const built = new WeakMap<Reader['run'], Map<string, Query>>()
  return (from, shape) => {
    const { run } = from
    const ofConnection = built.get(run) ?? new Map<string, Query>()
    built.set(run, ofConnection)
    const key = JSON.stringify(shape) ?? ''
    const known = ofConnection.get(key) ?? build(from, shape)
    ofConnection.set(key, known)
    return known
  }
}

/** The same where the text is always one. */
export function builtOnce<Query, From extends Reader = Reader>(build: (from: From) => Query): (from: From) => Query {
  const known = builtOnceFor((from: From) => build(from))
  return (from) => known(from, undefined)
}

/** What is given of a row. */
export const namesIn = (row: object): string[] => Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [name]))
/** One placeholder each, under its own name. */
export const placeholdersFor = <Name extends string>(...names: Name[]) => Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as unknown as Record<Name, Placeholder>

type AnyTable = Tables[keyof Tables]
/** Adds rows of a table, one at a time: built once for each set of columns that is given. */
export function addedOnce<Table extends AnyTable>(tableIn: (tables: Tables) => Table): (tx: Transaction, row: Table['$inferInsert']) => Promise<void> {
  const inserting = builtOnceFor((tx: Transaction, names: string[]) => tx.run.insert(tableIn(tx.tables)).values(placeholdersFor(...names) as never).prepare())
  return async (tx, row) => {
    await inserting(tx, namesIn(row)).execute(row)
  }
}
