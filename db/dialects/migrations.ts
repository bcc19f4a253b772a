import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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

/** The folder with `package.json`: the same from source and from the bundle in `dist/`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('Countersign was moved out of its folder: package.json is not found')
    folder = dirname(folder)
  }
  return folder
}
