import type { PressQuote } from '#contracts/press.ts'
import { collatorFor, filedUnder } from '#contracts/words/sorting.ts'
import type { PressQuoteRow } from '#db/queries/press-quotes.ts'

const day = 86_400_000

/** Since 1970, in UTC. */
export const dayNumber = (now: Date): number => Math.floor(now.getTime() / day)
export const nextDay = (now: Date): Date => new Date((dayNumber(now) + 1) * day)

type Quoted = Pick<PressQuoteRow, 'signatureId' | 'words' | 'speaker' | 'role' | 'state' | 'disputed' | 'quote' | 'showSignatory' | 'signatoryName' | 'signatoryRole'>

/**
 * Whom the press may name for these words: nobody unless the speaker wants that now. The words of a backer stand only while it is on the list, its quote is
 * still that one, and its signatory is still to be named.
 */
export function namedFor({ signatureId, words, speaker, role, state, disputed, quote, showSignatory, signatoryName, signatoryRole }: Quoted): { speaker: string; role: string } | undefined {
  if (signatureId === null) return speaker === null || role === null ? undefined : { speaker, role }
  if (state !== 'listed' || disputed || quote !== words || !showSignatory || signatoryName === null || signatoryRole === null) return undefined
  return { speaker: signatoryName, role: signatoryRole }
}

type Sorted = Pick<PressQuote, 'id' | 'organisation' | 'speaker'>

/** By organisation, and each day the next one first: nobody's place is bought, and a newspaper that quotes the first one quotes another tomorrow. */
export function inRota<Quote extends Sorted>(quotes: readonly Quote[], { locale, now }: { locale: string; now: Date }): Quote[] {
  const { compare } = collatorFor(locale)
  const under = ({ organisation }: Quote) => filedUnder(organisation, locale)
  const sorted = quotes.toSorted((a, b) => compare(under(a), under(b)) || compare(a.speaker, b.speaker) || (a.id < b.id ? -1 : 1))
  const first = sorted.length === 0 ? 0 : dayNumber(now) % sorted.length
  return [...sorted.slice(first), ...sorted.slice(0, first)]
}
