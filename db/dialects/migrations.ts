import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseTooNew } from '../database.ts'

export type Migration = { readonly tag: string; readonly statements: string[]; readonly hash: string; readonly when: number }

/** The migrations of a dialect, oldest first, as drizzle-kit wrote them. Throws where their times do not increase: one would be skipped. */
export function readMigrations(dialect: 'sqlite' | 'postgres'): Migration[] {
  const folder = join(packageRoot(), 'db/migrations', dialect)
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string; when: number }[] }
  journal.entries.forEach(({ tag, when }, at) => {
    if (at > 0 && when <= journal.entries[at - 1]!.when) throw new Error(`Migration ${tag} is not later than the one before it`)
  })
  return journal.entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    return { tag, when, statements: text.split('--> statement-breakpoint'), hash: createHash('sha256').update(text).digest('hex') }
  })
}

/** The first of the applied ones that this program does not know is reason enough to leave the database alone. */
export function refuseNewer(applied: Iterable<string>, dialect: 'sqlite' | 'postgres', migrations: readonly Migration[] = readMigrations(dialect)): void {
  const { unknown } = compareMigrations(applied, dialect, migrations)
  if (unknown[0] !== undefined) throw new DatabaseTooNew(unknown[0])
}

/** Migrations of this program that a database lacks, and those it has that this program does not know. */
export function compareMigrations(applied: Iterable<string>, dialect: 'sqlite' | 'postgres', migrations: readonly Migration[] = readMigrations(dialect)): { missing: string[]; unknown: string[] } {
  const [there, known] = [new Set(applied), new Set(migrations.map(({ tag }) => tag))]
  return { missing: [...known].filter((tag) => !there.has(tag)), unknown: [...there].filter((tag) => !known.has(tag)) }
}

/** The folder with `package.json`: the same from source and from the bundle in `dist/`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('Countersign was moved out of its folder: package.json is not found')
    folder = dirname(folder)
  }
  return folder
}
