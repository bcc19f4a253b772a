import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#db/open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A file to which every migration has been applied: copied for each test. */
    sqliteTemplate: string
  }
}

/** Vitest's global setup. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-template-'))
  const file = join(folder, 'migrated.db')
  const db = await openDatabase(`sqlite:${file}`)
  await db.migrate()
  await db.close()
  project.provide('sqliteTemplate', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
