import type Connection from 'better-sqlite3'

const mostKept = 500
/** A parameter, or a text or name in which a question mark is none. */
const parameters = /'[^']*'|"[^"]*"|\?/g
const unlookedAt = (sql: string): string => sql.replaceAll(parameters, (found) => (found === '?' ? '+?' : found))

/**
 * A connection as drizzle uses it, which compiles each statement once: every query prepares its SQL anew, and that takes longer than most of
 * them take to run. SQLite itself compiles a statement again whenever a parameter that it looked at while planning gets another value, and
 * in a join it looks at every one: a look-up then takes ten times as long. Behind a plus sign, which changes no value, it does not look.
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
    const statement = this.#connection.prepare(unlookedAt(sql))
    this.#kept.set(sql, statement)
    return statement
  }
}
