import type { Transaction } from '#db/database.ts'
import { listCandidates } from '#db/queries/resembling.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { compareOrganisations, nameKeys } from '../organisations/organisations.rules.ts'

/** Listed and held sign-ons of the same campaign that may be the same body, and those that have its organisation already. */
export async function findResembling(tx: Transaction, { id, campaignId, nameFolded, domain, organisationId }: Pick<Signature, 'id' | 'campaignId' | 'nameFolded' | 'domain' | 'organisationId'>) {
  const candidates = (await listCandidates(tx, { campaignId, keys: nameKeys(nameFolded).sought, domain })).filter((candidate) => candidate.id !== id)
  return {
    resembles: candidates.filter((candidate) => compareOrganisations({ nameFolded, domain }, candidate) !== 'different'),
    isListed: candidates.some((candidate) => candidate.state === 'listed' && candidate.organisationId !== null && candidate.organisationId === organisationId),
  }
}
