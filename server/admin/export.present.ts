import type { listHistoryToExport, listLogToExport, listSignaturesToExport } from '#db/queries/exporting.ts'
import { maskEmail } from '../signatures/signatures.rules.ts'

type LogRow = Awaited<ReturnType<typeof listLogToExport>>[number]
type SignatureRow = Awaited<ReturnType<typeof listSignaturesToExport>>[number]
type HistoryRow = Awaited<ReturnType<typeof listHistoryToExport>>[number]

/** With salt and opening, so that whoever has the file can recompute the commitment; without, where it was erased. */
export const presentLogEntry = ({ entry: { number, at, kind, signatureId, versionNumber, commitment }, opened }: LogRow) => ({
  number,
  at: at.toISOString(),
  kind,
  ...(signatureId && { signatureId }),
  ...(versionNumber !== null && { version: versionNumber }),
  commitment,
  ...(opened && { salt: opened.salt, opening: opened.opening }),
})

/** For who runs the campaign: as on the lead's page, where an address is shown in full once its mailbox has confirmed. */
export function presentSignatureWithContact({ signature, signatory }: SignatureRow, history: HistoryRow[]) {
  const { id, state, name, website, country, place, sector, kind, registerId, branchOf, capacity, quote, showSignatory, versionNumber, checks, reason, submittedAt, confirmedAt } = signature
  return {
    id,
    state,
    organisation: { name, website, country, place, sector, kind, registerId, branchOf },
    contact: signatory && (confirmedAt ? { name: signatory.name, role: signatory.role, email: signatory.email } : { email: maskEmail(signatory.email) }),
    capacity,
    quote,
    showSignatory,
    version: versionNumber,
    checks,
    reason,
    submittedAt: submittedAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    history: history.map(({ at, event, from, to, by, reason }) => ({ at: at.toISOString(), event, from, to, by, reason })),
  }
}
