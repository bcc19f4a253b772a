import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/own-signatures.ts'
import type { OrganisationKind } from '#contracts/signatures.ts'
import { foldName } from '../organisations/fold-name.ts'
import { ownDomain } from '../organisations/own-domain.ts'

type Corrections = Pick<Given<typeof contract.correctSignature>, 'organisation' | 'quote' | 'showSignatory'>

/** Corrections as columns. What is left out stays; what is given empty goes (`undefined` in a key that is there). */
export function detailsFrom({ organisation = {}, ...rest }: Corrections) {
  const optional = ['website', 'country', 'place', 'sector', 'registerId', 'branchOf'] as const
  const details: Partial<Record<(typeof optional)[number] | 'domain' | 'quote', string | null>> & { kind?: OrganisationKind | null } = {}
  for (const field of optional) if (field in organisation) details[field] = organisation[field] ?? null
  if ('kind' in organisation) details.kind = organisation.kind ?? null
  if ('website' in organisation) details.domain = ownDomain(organisation.website) ?? null
  if ('quote' in rest) details.quote = rest.quote ?? null
  return { ...details, ...(rest.showSignatory !== undefined && { showSignatory: rest.showSignatory }) }
}

export const nameDetails = (name: string) => ({ name, nameFolded: foldName(name) })
