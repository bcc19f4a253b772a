import type { Typed } from './outcome.ts'

/** What a draft is made of. */
export const wordNames = ['title', 'ask', 'body', 'locale'] as const
export type DraftWords = Record<(typeof wordNames)[number], string>

/** The version that is not in the fields: somebody's newer one, or one's own once that was taken. */
export type OtherVersion = { words: DraftWords; whose: 'newer' | 'mine'; /** Of the newer one. */ savedAt: string }

export const wordsOfDraft = ({ title, ask, body, locale }: DraftWords): DraftWords => ({ title, ask, body, locale })
export const newerVersion = (draft: DraftWords & { updatedAt: string }): OtherVersion => ({ words: wordsOfDraft(draft), whose: 'newer', savedAt: draft.updatedAt })

const carried = (name: string) => `other-${name}`

/** As hidden fields, so that choosing works without script too. */
export const fieldsOf = ({ words, whose, savedAt }: OtherVersion): [name: string, value: string][] => [
  ...wordNames.map((name): [string, string] => [carried(name), words[name]]),
  [carried('whose'), whose],
  [carried('savedAt'), savedAt],
]

/** The words that a form holds. Where it holds none of a field, the draft's own stay. */
export const wordsOfTyped = (typed: Typed): Partial<DraftWords> => Object.fromEntries(wordNames.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]]])))

const wordsIn = (typed: Typed, nameOf: (name: string) => string = (name) => name): DraftWords => {
  const of = (name: string) => typed[nameOf(name)] ?? ''
  return { title: of('title'), ask: of('ask'), body: of('body'), locale: of('locale') }
}

/** The other version that a form carries along, if it does. */
export function otherIn(typed: Typed): OtherVersion | undefined {
  const whose = typed[carried('whose')]
  if (whose !== 'newer' && whose !== 'mine') return undefined
  return { words: wordsIn(typed, carried), whose, savedAt: typed[carried('savedAt')] ?? '' }
}

/** What is in the fields and what stands beside them change places: neither is lost. */
export const swapped = (typed: Typed, other: OtherVersion): { typed: Typed; other: OtherVersion } => ({
  typed: { ...typed, ...other.words },
  other: { words: wordsIn(typed), whose: other.whose === 'newer' ? 'mine' : 'newer', savedAt: other.savedAt },
})
