import type { Reader } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listMemberAddresses } from '#db/queries/organisations.ts'

/** Whom a signatory reaches by answering an e-mail about a decision of the lead: the one who has acted for it longest. */
export async function findReplyTo(reader: Reader, { organisationId }: Pick<Campaign, 'organisationId'>): Promise<string | undefined> {
  const [first] = await listMemberAddresses(reader, organisationId)
  return first?.email
}
