import type { Database } from './database.ts'
import { openPostgres } from './dialects/postgres.ts'
import { openSqlite } from './dialects/sqlite.ts'

/** Opens `sqlite:path/to/file.db` or `postgres://…`. Migrating is the caller's next step. */
export const openDatabase = (url: string): Database => (url.startsWith('sqlite:') ? openSqlite(url.slice('sqlite:'.length)) : openPostgres(url))
