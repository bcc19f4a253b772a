import type { LetterWords } from '#contracts/words/letter-words.ts'
import type { DecisionMaker } from '#db/queries/decision-makers.ts'

type Addressee = Pick<DecisionMaker, 'name' | 'role' | 'institution' | 'address' | 'salutation'>

/** An address block: who, as what, where. */
export const addressLines = ({ name, role, institution, address }: Addressee): string[] =>
  [name, role, institution, ...(address ?? '').split('\n')].filter((line): line is string => line !== null && line !== undefined && line.trim() !== '')

/** More names than this in one salutation are no longer a greeting. */
const mostGreetedByName = 4

/** The greeting that the lead wrote, where it fits all of those addressed. */
export function ownSalutation(addressees: readonly Addressee[]): string | undefined {
  const [own, ...others] = new Set(addressees.map(({ salutation }) => salutation))
  return own && others.length === 0 ? own : undefined
}

/** How those addressed are greeted otherwise: by name, while they are few. */
export function salutationFor(addressees: readonly Addressee[], words: LetterWords, locale: string): string {
  if (addressees.length === 0) return words('toWhom')
  if (addressees.length > mostGreetedByName) return words('dearMany')
  return words(addressees.length === 1 ? 'dear' : 'dearFew', { names: namesOf(addressees, locale) })
}

/** Whoever is not known by name is left faithfully, as the custom is. */
export const closingFor = (addressees: readonly Addressee[], words: LetterWords): string => words(addressees.length === 0 ? 'faithfully' : 'sincerely')

export const namesOf = (addressees: readonly Addressee[], locale: string): string => new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(addressees.map(({ name }) => name))
