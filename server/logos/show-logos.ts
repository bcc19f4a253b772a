import type { Transaction } from '#db/database.ts'
import { changeCampaignSettings, findCampaignById } from '#db/queries/campaigns.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'

/** Whether the campaign shows the logos of its backers. Everybody sees the change, so the log tells it; of a draft nobody has seen anything. */
export async function showLogos(tx: Transaction, services: Services, { id, showsLogos }: { id: string; showsLogos: boolean | undefined }): Promise<void> {
  if (showsLogos === undefined) return
  await lockCampaign(tx, id)
  const campaign = await findCampaignById(tx, id)
  if (!campaign || campaign.showsLogos === showsLogos) return
  await changeCampaignSettings(tx, { id, showsLogos })
  if (campaign.state !== 'draft') await logChange(tx, services, { campaignId: id, kind: showsLogos ? 'logos-shown' : 'logos-hidden' })
}
