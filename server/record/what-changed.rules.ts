import type { Opening } from '#db/queries/log.ts'
import type { Signature } from '#db/queries/signatures.ts'

/** What everybody sees of an organisation beside its name. */
const ofTheOrganisation = ['website', 'country', 'place', 'sector', 'kind', 'branchOf'] as const

/** What was corrected, and what stood there before. What is of a person is named and not repeated. */
export function whatChanged({ before, after, personChanged }: { before: Signature; after: Signature; personChanged: boolean }): Opening {
  const details = ofTheOrganisation.filter((field) => before[field] !== after[field])
  const shown = before.showSignatory !== after.showSignatory || (personChanged && after.showSignatory)
  return {
    changed: [...details, ...(before.quote === after.quote ? [] : ['quote']), ...(shown ? ['signatory'] : [])],
    was: Object.fromEntries(details.map((field) => [field, before[field]])),
  }
}
