import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { tellBackers } from '../campaigns/tell-backers.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'

/** Addressees are no part of the wording: once it is public, their changes are logged and backers are told. */
export async function tellOfAddressees(tx: Transaction, services: Services, campaign: Campaign): Promise<void> {
  if (campaign.state === 'draft') return
  const revision = await logChange(tx, services, { campaignId: campaign.id, kind: 'addressees-changed' })
  await tellBackers(tx, services, { campaign, what: 'addressees-changed', revision })
}
