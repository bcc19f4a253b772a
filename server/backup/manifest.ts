import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { writeDurably } from './durable-files.ts'

const Manifest = z.object({ format: z.literal(1), file: z.string(), madeAt: z.iso.datetime(), sha256: z.string(), counted: z.record(z.string(), z.unknown()).optional() })
export type Manifest = z.infer<typeof Manifest>

/** Stands beside the backup. */
export const manifestOf = (file: string): string => `${file}.json`

export async function fingerprint(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

export const writeManifest = (file: string, manifest: Omit<Manifest, 'format'>): Promise<void> => writeDurably(manifestOf(file), `${JSON.stringify({ format: 1, ...manifest }, null, 2)}\n`)

/** What does not fit between a backup and the manifest beside it; `none` where there is no manifest. */
export async function compareWithManifest(file: string): Promise<{ found: 'none' | 'fits' } | { found: 'differs'; why: string }> {
  const text = await readFile(manifestOf(file), 'utf8').catch(() => undefined)
  if (text === undefined) return { found: 'none' }
  const manifest = Manifest.safeParse(parse(text))
  if (!manifest.success) return { found: 'differs', why: `${manifestOf(file)} cannot be read as the manifest of a backup.` }
  return (await fingerprint(file)) === manifest.data.sha256 ? { found: 'fits' } : { found: 'differs', why: `${file} is not as it was when it was made: its SHA-256 is not the one in ${manifestOf(file)}.` }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
