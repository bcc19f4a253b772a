import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Config } from '../config.ts'

/** Beside the database and not in it: a backup that is older than an erasure does not know of it. Ids alone, which mean nothing to anybody else. */
export const journalFile = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'erasures.ndjson')

const Line = z.object({ /** Of the sign-on. */ id: z.string(), at: z.iso.datetime(), what: z.enum(['erased', 'disowned', 'contact-removed', 'authoriser-forgotten']) })
export type Erasure = z.infer<typeof Line>

/** Every erasure that was asked for, the oldest first. A last line that was cut short counts for nothing, and is written again. */
export async function readJournal(config: Pick<Config, 'dataDir'>): Promise<Erasure[]> {
  const text = await readFile(journalFile(config), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((line) => Line.safeParse(parse(line)).data ?? [])
}

/** On disk when this resolves. */
export async function addToJournal(config: Pick<Config, 'dataDir'>, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return
  const handle = await open(journalFile(config), 'a', 0o600)
  try {
    // Begins with a line end, so that what was cut short before spoils nothing.
    await handle.appendFile(`\n${erasures.map((erasure) => JSON.stringify(erasure)).join('\n')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
