import type { Backer } from '#contracts/backers.ts'
import type { Words } from '#contracts/words/words.ts'
import type { BackerRow } from '#db/queries/signature-lists.ts'
import { checksInWords } from '../signatures/signatures.present.ts'

/** What everybody may know of a backer. The person who signed is named only where they chose it, and only until they are erased. */
export function presentBacker(row: BackerRow, words: Words, locale: string): Backer {
  const { id, name, website, country, place, sector, branchOf, confirmedAt, version, quote, showSignatory, signatoryName, signatoryRole } = row
  if (!confirmedAt) throw new Error('A signature is listed that nobody confirmed')
  return {
    id,
    name,
    ...(website && { website }),
    ...(country && { country }),
    ...(place && { place }),
    ...(sector && { sector }),
    ...(branchOf && { branchOf }),
    confirmedAt: confirmedAt.toISOString(),
    version,
    checks: checksInWords(row, words, locale),
    ...(quote && { quote }),
    ...(showSignatory && signatoryName && signatoryRole && { signatory: { name: signatoryName, role: signatoryRole } }),
  }
}
