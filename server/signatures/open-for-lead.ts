import { Refusal } from '#contracts/refusals.ts'
import { foldEmail } from '#contracts/text.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findSignature, lockCampaign, type Signatory, type Signature } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'

export type AskedByLead = { campaign: Campaign; account: Account; id: string; /** The signatory sees it. */ reason: string }

/** A sign-on that the lead is about to decide on, read once the campaign is locked. Nobody decides on their own. */
export async function openForLead(tx: Transaction, { campaign, account, id }: Omit<AskedByLead, 'reason'>): Promise<{ signature: Signature; signatory: Signatory | null }> {
  await lockCampaign(tx, campaign.id)
  const found = await findSignature(tx, id)
  if (!found || found.signature.campaignId !== campaign.id) throw new Refusal('signature.unknown')
  if (found.signatory?.emailFolded === foldEmail(account.email)) throw new Refusal('signature.own')
  return found
}
