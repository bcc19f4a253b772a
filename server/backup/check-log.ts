import { listEntriesToCheck } from '#db/queries/checking.ts'
import type { Reader } from '#db/database.ts'
import type { LogKind } from '#db/queries/log.ts'
import { commit } from '../record/seals.rules.ts'

export type LogFindings = { entries: number; openings: number; /** Sign-ons that are on the list, by what the log tells alone. */ listed: Set<string>; problems: string[] }

const puts: ReadonlySet<LogKind> = new Set<LogKind>(['listed', 'reinstated', 'returned', 'parted'])
const takes: ReadonlySet<LogKind> = new Set<LogKind>(['disputed', 'withdrawn', 'invalidated', 'joined'])
const atOnce = 1000
const mostProblems = 20

/** Reads a campaign's log from its first entry to its last: numbers without a gap, and every commitment taken again where its opening is still there. */
export async function checkLog(reader: Reader, { id, slug, revision }: { id: string; slug: string; revision: number }): Promise<LogFindings> {
  const listed = new Set<string>()
  const problems: string[] = []
  const find = (what: string) => problems.length < mostProblems && problems.push(`${slug}: ${what}`)
  let [last, entries, openings] = [0, 0, 0]

  for (;;) {
    const batch = await listEntriesToCheck(reader, { campaignId: id, after: last, most: atOnce })
    for (const { number, kind, signatureId, commitment, salt, opening } of batch) {
      if (number !== last + 1) find(`entry ${last + 1} of the log is missing`)
      if (salt !== null && opening !== null) {
        openings += 1
        if (commit(salt, opening) !== commitment) find(`entry ${number} of the log does not say what was committed to`)
      }
      if (signatureId !== null && puts.has(kind)) listed.add(signatureId)
      if (signatureId !== null && takes.has(kind)) listed.delete(signatureId)
      entries += 1
      last = number
    }
    if (batch.length < atOnce) break
  }
  if (entries !== revision) find(`the log has ${entries} entries, and the campaign is at revision ${revision}`)
  return { entries, openings, listed, problems }
}
