import type { Words } from '#contracts/words/words.ts'
import type { DecisionMaker } from '#db/queries/decision-makers.ts'

type Addressee = Pick<DecisionMaker, 'name' | 'role' | 'institution' | 'address' | 'salutation'>

/** An address block: who, as what, where. */
export const addressLines = ({ name, role, institution, address }: Addressee): string[] =>
  [name, role, institution, ...(address ?? '').split('\n')].filter((line): line is string => line !== null && line !== undefined && line.trim() !== '')

/** More names than this in one salutation are no longer a greeting. */
const mostGreetedByName = 4

/** How those addressed are greeted: as the lead wrote, where that fits all of them, else by name. */
export function salutationFor(addressees: readonly Addressee[], words: Words, locale: string): string {
  if (addressees.length === 0) return words('letter.toWhom')
  const [own, ...others] = new Set(addressees.map(({ salutation }) => salutation))
  if (own && others.length === 0) return own
  return addressees.length > mostGreetedByName ? words('letter.dearMany') : words('letter.dear', { names: namesOf(addressees, locale) })
}

/** Whoever is not known by name is left faithfully, as the custom is. */
export const closingFor = (addressees: readonly Addressee[], words: Words): string => words(addressees.length === 0 ? 'letter.faithfully' : 'letter.sincerely')

export const namesOf = (addressees: readonly Addressee[], locale: string): string => new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(addressees.map(({ name }) => name))
