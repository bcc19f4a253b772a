import type { Transaction } from '#db/database.ts'
import { isOrganisationListed, listCandidates, listDisputedOff, listKnownAs, listWithNumber } from '#db/queries/resembling.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { identifiersOf } from '../organisations/identifiers.rules.ts'
import { canBeOne, compareOrganisations, nameKeys } from '../organisations/organisations.rules.ts'

type Compared = Pick<Signature, 'id' | 'campaignId' | 'nameFolded' | 'organisationId' | 'capacity' | 'branchOf'> & Told
export type Resembling = Awaited<ReturnType<typeof listCandidates>>[number]

/**
 * Listed and held sign-ons of the same campaign that may be the same body, whether its organisation is listed already, whether one that was
 * known by its name is, and whether one like it left the list after a dispute.
 */
export async function findResembling(tx: Transaction, signature: Compared) {
  const { id, campaignId, name, nameFolded, domain, organisationId } = signature
  const told = toldOf(signature)
  const [candidates, disputedOff, isListed, called, numbered] = await Promise.all([
    listCandidates(tx, { campaignId, keys: nameKeys(name).sought, domain }),
    listDisputedOff(tx, campaignId),
    organisationId !== null && isOrganisationListed(tx, { campaignId, organisationId }),
    listKnownAs(tx, { campaignId, nameFolded }),
    listWithNumber(tx, { campaignId, identifiers: told.identifiers }),
  ])
  const isLike = (other: Told) => compareOrganisations(told, toldOf(other)) !== 'different'
  // Of branches many bear the number of the whole.
  const isWhole = ({ capacity, branchOf }: Pick<Compared, 'capacity' | 'branchOf'>) => capacity === 'official' && branchOf === null
  const known = called.filter(({ bodyDomain, bodyCountry, bodyPlace }) => canBeOne({ name, domain: bodyDomain, country: bodyCountry, place: bodyPlace }, told))
  const resembles = new Map([...candidates.filter(isLike), ...numbered.filter((other) => isWhole(signature) && isWhole(other)), ...known].filter((other) => other.id !== id).map((other): [string, Resembling] => [other.id, other]))
  return { resembles: [...resembles.values()], wasDisputed: disputedOff.some((other) => other.id !== id && isLike(other)), isListed, wasKnown: known.length > 0 }
}

type Told = Pick<Signature, 'name' | 'domain' | 'country' | 'place' | 'registerId' | 'registerMatch'>

/** What a sign-on tells of the body it stands for. */
export const toldOf = ({ name, domain, country, place, registerId, registerMatch }: Told) => ({ name, domain, country, place, identifiers: identifiersOf({ registerId, country, registerMatch }) })
