import { collatorFor } from '#contracts/words/sorting.ts'
import { languageIn, ownNameOf } from '#contracts/words/languages.ts'

/** Those that statements are most often written in; any other can be named by its tag. */
const offered =
  'ar az be bg bn br bs ca cs cy da de el en es et eu fa fi fr fy ga gd gl gu ha he hi hr hu hy id ig is it ja ka kk km ko ku lb lo lt lv mi mk ml mn mr ms mt my nb ne nl nn pa pl ps pt pt-BR ro ru se si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi yo zh-Hans zh-Hant zu'.split(' ')

export type LanguageChoice = { value: string; label: string }

/** Each under its own name, with the one in the language of the page: which of the two somebody looks for is not known. */
export function languageChoices(spoken: string, except: readonly string[]): LanguageChoice[] {
  const taken = new Set(except)
  const named = offered.filter((locale) => !taken.has(locale)).map((value) => ({ value, own: ownNameOf(value), here: languageIn(spoken, value) }))
  return named.toSorted((one, other) => collatorFor(spoken).compare(one.here, other.here)).map(({ value, own, here }) => ({ value, label: own === here ? own : `${here} · ${own}` }))
}
