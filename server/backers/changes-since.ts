import type { Reader } from '#db/database.ts'
import { listLogSince } from '#db/queries/log.ts'
import { listBackersAmong, type BackerRow } from '#db/queries/signature-lists.ts'

export type Changes = { rows: BackerRow[]; /** Ids of signatures that were touched and are not on the list now. */ removed: string[] }

/** More than this is not worth sending or patching: better to read the list anew. */
export const mostChanges = 500

/** Which rows the log entries after a revision touched, as they are now; nothing where there are too many. */
export async function readChangesSince(db: Reader, { campaignId, revision }: { campaignId: string; revision: number }): Promise<Changes | undefined> {
  const entries = await listLogSince(db, { campaignId, revision, most: mostChanges + 1 })
  if (entries.length > mostChanges) return undefined
  const touched = new Set(entries.map(({ signatureId }) => signatureId).filter((id) => id !== null))
  const rows = await listBackersAmong(db, [...touched])
  for (const { id } of rows) touched.delete(id)
  return { rows, removed: [...touched] }
}
