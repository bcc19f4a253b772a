import type { LetterWords } from '#contracts/words/letter-words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'

/** As it is printed in a letterhead: the lead, and under it `riverton.example`. */
export const letterheadOf = ({ lead }: Campaign): string[] => [lead.name, ...(lead.website ? [lead.website.replace(/^https?:\/\//, '').replace(/\/$/, '')] : [])]

/** The placeholders stay: only the press knows how many pages there are. */
export const pageNumberIn = (words: LetterWords): string => words('pageNumber', { page: '{page}', pages: '{pages}' })
