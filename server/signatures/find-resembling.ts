import type { Transaction } from '#db/database.ts'
import { isOrganisationListed, listCandidates, listDisputedOff } from '#db/queries/resembling.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { compareOrganisations, nameKeys } from '../organisations/organisations.rules.ts'

/** Listed and held sign-ons of the same campaign that may be the same body, whether its organisation is listed already, and whether one like it left the list after a dispute. */
export async function findResembling(tx: Transaction, { id, campaignId, nameFolded, domain, organisationId }: Pick<Signature, 'id' | 'campaignId' | 'nameFolded' | 'domain' | 'organisationId'>) {
  const [candidates, disputedOff, isListed] = await Promise.all([
    listCandidates(tx, { campaignId, keys: nameKeys(nameFolded).sought, domain }),
    listDisputedOff(tx, campaignId),
    organisationId !== null && isOrganisationListed(tx, { campaignId, organisationId }),
  ])
  const isLike = (other: { id: string; nameFolded: string; domain: string | null }) => other.id !== id && compareOrganisations({ nameFolded, domain }, other) !== 'different'
  return { resembles: candidates.filter(isLike), wasDisputed: disputedOff.some(isLike), isListed }
}
