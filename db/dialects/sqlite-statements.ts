import type Connection from 'better-sqlite3'

const mostKept = 500

/**
 * A connection as drizzle uses it, which compiles each statement once: every query prepares its SQL anew, and that takes longer than most of
 * them take to run.
 */
export class CompiledOnce {
  readonly #connection: Connection.Database
  readonly #kept = new Map<string, Connection.Statement>()

  constructor(connection: Connection.Database) {
    this.#connection = connection
  }

  prepare(sql: string): Connection.Statement {
    const known = this.#kept.get(sql)
    if (known) {
      // Whoever had it before may have asked for rows as arrays.
      if (known.reader) known.raw(false)
      return known
    }
    if (this.#kept.size >= mostKept) this.#kept.clear()
    const statement = this.#connection.prepare(sql)
    this.#kept.set(sql, statement)
    return statement
  }
}
