import type { Confirmation } from '#contracts/own-signatures.ts'
import type { OrganisationKind } from '#contracts/signatures.ts'

export const correctable = ['organisation.name', 'organisation.website', 'organisation.country', 'organisation.place', 'organisation.kind', 'organisation.registerId', 'signatory.name', 'signatory.role', 'quote', 'showSignatory'] as const

export type Typed = Partial<Record<(typeof correctable)[number], string>>

export const correctionsIn = (form: FormData): Typed =>
  Object.fromEntries(correctable.flatMap((name) => (typeof form.get(name) === 'string' ? [[name, form.get(name) as string]] : [])))

/** What stands there now, to begin with. */
export const typedOf = ({ organisation, signatory, quote, showSignatory }: Confirmation): Typed => ({
  'organisation.name': organisation.name,
  'organisation.website': organisation.website ?? '',
  'organisation.country': organisation.country ?? '',
  'organisation.place': organisation.place ?? '',
  'organisation.kind': organisation.kind ?? '',
  'organisation.registerId': organisation.registerId ?? '',
  'signatory.name': signatory?.name ?? '',
  'signatory.role': signatory?.role ?? '',
  quote: quote ?? '',
  showSignatory: showSignatory ? 'on' : '',
})

/** As the endpoints want it: what is empty goes, what is not in the form stays. */
export const correctionsFrom = (typed: Typed) => ({
  organisation: {
    name: typed['organisation.name'] ?? '',
    website: typed['organisation.website'] ?? '',
    country: typed['organisation.country'] ?? '',
    place: typed['organisation.place'] ?? '',
    kind: (typed['organisation.kind'] ?? '') as OrganisationKind,
    registerId: typed['organisation.registerId'] ?? '',
  },
  // Where the person was erased, or somebody else looks after it, the form does not ask for one.
  ...(typed['signatory.name'] !== undefined && { signatory: { name: typed['signatory.name'], role: typed['signatory.role'] ?? '' }, showSignatory: typed.showSignatory ?? '' }),
  quote: typed.quote ?? '',
})
