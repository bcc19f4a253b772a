import type { Transaction } from '#db/database.ts'
import { isOrganisationListed, listCandidates, listDisputedOff, listKnownAs } from '#db/queries/resembling.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { canBeOne, compareOrganisations, nameKeys } from '../organisations/organisations.rules.ts'

type Compared = Pick<Signature, 'id' | 'campaignId' | 'name' | 'nameFolded' | 'domain' | 'country' | 'place' | 'registerId' | 'organisationId'>

/**
 * Listed and held sign-ons of the same campaign that may be the same body, whether its organisation is listed already, whether one that was
 * known by its name is, and whether one like it left the list after a dispute.
 */
export async function findResembling(tx: Transaction, signature: Compared) {
  const { id, campaignId, name, nameFolded, domain, organisationId } = signature
  const [candidates, disputedOff, isListed, known] = await Promise.all([
    listCandidates(tx, { campaignId, keys: nameKeys(name).sought, domain }),
    listDisputedOff(tx, campaignId),
    organisationId !== null && isOrganisationListed(tx, { campaignId, organisationId }),
    listKnownAs(tx, { campaignId, nameFolded }),
  ])
  const told = toldOf(signature)
  const isLike = (other: Told & { id: string }) => other.id !== id && compareOrganisations(told, toldOf(other)) !== 'different'
  return { resembles: candidates.filter(isLike), wasDisputed: disputedOff.some(isLike), isListed, wasKnown: known.some((organisation) => canBeOne(organisation, told)) }
}

type Told = Pick<Signature, 'name' | 'domain' | 'country' | 'place' | 'registerId'>

/** What a sign-on tells of the body it stands for. */
export const toldOf = ({ name, domain, country, place, registerId }: Told) => ({ name, domain, country, place, identifiers: registerId === null ? [] : [registerId] })
