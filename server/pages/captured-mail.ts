import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Email } from 'postal-mime'

export type Captured = { file: string; email: Email }

const isMail = (file: string) => /^[\w-]+\.eml$/.test(file)

/** The newest first, by the time in their names, and how many there are in all. */
export async function listCaptured({ folder, most }: { folder: string; most: number }): Promise<{ mails: Captured[]; total: number }> {
  const files = (await readdir(folder).catch(() => [])).filter(isMail).sort().toReversed()
  const mails = await Promise.all(files.slice(0, most).map((file) => findCaptured({ folder, file })))
  return { mails: mails.filter((mail) => mail !== undefined), total: files.length }
}

export async function findCaptured({ folder, file }: { folder: string; file: string }): Promise<Captured | undefined> {
  if (!isMail(file)) return undefined
  const eml = await readFile(join(folder, file)).catch(() => undefined)
  if (!eml) return undefined
  // Loaded when somebody looks: in production nobody does.
  const { default: PostalMime } = await import('postal-mime')
  return { file, email: await PostalMime.parse(eml) }
}
