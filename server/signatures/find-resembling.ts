import type { Transaction } from '#db/database.ts'
import { isOrganisationListed, listCandidates } from '#db/queries/resembling.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { compareOrganisations, nameKeys } from '../organisations/organisations.rules.ts'

/** Listed and held sign-ons of the same campaign that may be the same body, and whether its organisation is listed already. */
export async function findResembling(tx: Transaction, { id, campaignId, nameFolded, domain, organisationId }: Pick<Signature, 'id' | 'campaignId' | 'nameFolded' | 'domain' | 'organisationId'>) {
  const [candidates, isListed] = await Promise.all([
    listCandidates(tx, { campaignId, keys: nameKeys(nameFolded).sought, domain }),
    organisationId !== null && isOrganisationListed(tx, { campaignId, organisationId }),
  ])
  return { resembles: candidates.filter((candidate) => candidate.id !== id && compareOrganisations({ nameFolded, domain }, candidate) !== 'different'), isListed }
}
