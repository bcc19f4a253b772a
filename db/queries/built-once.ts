import type { Reader } from '../database.ts'

/**
 * A query that is built once for each connection and then only run: building one costs several times what running it does. What changes from
 * call to call is a placeholder in it. In a transaction on PostgreSQL, where each has a connection of its own, it is built each time.
 */
export function builtOnce<Query>(build: (reader: Reader) => Query): (reader: Reader) => Query {
  const built = new WeakMap<Reader['run'], Query>()
  return (reader) => {
    const known = built.get(reader.run)
    if (known) return known
    const query = build(reader)
    built.set(reader.run, query)
    return query
  }
}

/** The same for a query whose length depends on how many are asked for: built once for each number. */
export function builtOnceFor<Query>(build: (reader: Reader, count: number) => Query): (reader: Reader, count: number) => Query {
  const byCount = new Map<number, (reader: Reader) => Query>()
  return (reader, count) => {
    const known = byCount.get(count) ?? builtOnce((reader) => build(reader, count))
    byCount.set(count, known)
    return known(reader)
  }
}
