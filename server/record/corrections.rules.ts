import { countryIn } from '#contracts/words/formats.ts'
import { wordsAt, type Words } from '#contracts/words/words.ts'
import type { LogKind, Opening, Said } from '#db/queries/log.ts'

/** Entries that put something right; the others are news. */
export const correctionKinds: readonly LogKind[] = ['renamed', 'details-changed', 'corrected', 'invalidated', 'disputed', 'joined', 'parted']

export type Correction = { wrong: string; right: string }

/** What was wrong and what is right, in words. Nothing where it is no correction, or what it said was erased. */
export function correctionIn({ kind, opening }: { kind: LogKind; opening: Opening | null }, words: Words, locale: string): Correction | undefined {
  if (opening === null) return undefined
  if (kind === 'invalidated' || kind === 'disputed' || kind === 'joined' || kind === 'parted') return { wrong: words(`record.correction.${kind}`), right: words(`record.correction.${kind}Right`) }
  if (kind === 'renamed' && typeof opening.before === 'string') return { wrong: words('record.correction.name', { name: opening.before }), right: words('record.correction.nameRight', { name: textOf(opening.name) }) }
  if (kind === 'corrected' && typeof opening.wrong === 'string') return { wrong: opening.wrong, right: textOf(opening.right) }
  if (kind === 'details-changed') return detailsIn(opening, words, locale)
  return undefined
}

/** A line for each detail. What is of a person is named and not repeated. */
function detailsIn({ changed, was, backer }: Opening, words: Words, locale: string): Correction | undefined {
  const fields = Array.isArray(changed) ? changed.map(textOf) : []
  if (fields.length === 0) return undefined
  const [before, after] = [recordOf(was), recordOf(backer)]
  const line = (field: string, from: Opening, side: '' | 'Right') => {
    if (field === 'quote' || field === 'signatory') return words(`record.correction.${field}${side}`)
    const value = textOf(from[field])
    return words('record.correction.detail', { field: wordsAt(words, `record.correction.field.${field}`, {}) ?? field, value: value === '' ? words('record.correction.nothing') : valueIn(field, value, words, locale) })
  }
  return { wrong: fields.map((field) => line(field, before, '')).join('\n'), right: fields.map((field) => line(field, after, 'Right')).join('\n') }
}

/** A country and a kind are kept by their codes. */
const valueIn = (field: string, value: string, words: Words, locale: string): string =>
  field === 'country' ? countryIn(locale, value) : field === 'kind' ? (wordsAt(words, `domain.organisationKind.${value}`, {}) ?? value) : value

const textOf = (said: Said | undefined): string => (typeof said === 'string' ? said : '')
const recordOf = (said: Said | undefined): Opening => (typeof said === 'object' && said !== null && !Array.isArray(said) ? said : {})
