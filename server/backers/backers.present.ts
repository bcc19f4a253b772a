import type { Backer } from '#contracts/backers.ts'
import type { Check } from '#contracts/signatures.ts'
import type { Words } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { BackerRow } from '#db/queries/signature-lists.ts'
import { picturePath } from '../pictures/pictures.present.ts'
import { checksInWords } from '../signatures/signatures.present.ts'

/** What a list says of each backer depends on its campaign: the language, and whether logos are shown. */
type ListedIn = Pick<Campaign, 'locale' | 'showsLogos'>

/** What everybody may know of a backer. The person who signed is named only where they chose it, and only until they are erased. */
export function presentBacker(row: BackerRow, words: Words, { locale, showsLogos }: ListedIn): Backer {
  const { id, name, website, country, place, sector, kind, branchOf, logoId, capacity, confirmedAt, version, quote, showSignatory, signatoryName, signatoryRole } = row
  if (!confirmedAt) throw new Error('A signature is listed that nobody confirmed')
  return {
    id,
    name,
    ...(website && { website }),
    ...(country && { country }),
    ...(place && { place }),
    ...(sector && { sector }),
    ...(branchOf && { branchOf }),
    ...(kind && { kind }),
    ...(showsLogos && logoId && { logo: picturePath(logoId) }),
    ...((capacity === 'branch' || branchOf) && { branch: true as const }),
    confirmedAt: confirmedAt.toISOString(),
    version,
    checks: row.checks.map((check) => checkInWords(check, row, words, locale)),
    ...(quote && { quote }),
    ...(showSignatory && signatoryName && signatoryRole && { signatory: { name: signatoryName, role: signatoryRole } }),
  }
}

const said = new WeakMap<Words, Map<Check, string>>()

const namesFacts = new Set<Check>(['lead', 'register-address', 'register'])

/** Most checks say the same of everybody, so ten thousand backers need the words once. One that names a day or a number is said each time. */
function checkInWords(check: Check, row: BackerRow, words: Words, locale: string): string {
  const known = namesFacts.has(check) ? undefined : said.get(words)?.get(check)
  if (known !== undefined) return known
  const [inWords = check] = checksInWords({ ...row, checks: [check] }, words, locale)
  said.set(words, (said.get(words) ?? new Map<Check, string>()).set(check, inWords))
  return inWords
}
