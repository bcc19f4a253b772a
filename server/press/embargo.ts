import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { changePressDesk, findPressDesk, type PressDeskRow } from '#db/queries/press.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { everybody, maySee } from '../campaigns/campaigns.rules.ts'
import { readLaunchTime } from '../campaigns/launch-time.rules.ts'
import type { LinkRef } from '../secrets.ts'
import type { Services } from '../services.ts'
import { openLink } from '../signatures/signature-links.ts'

type Asked = { campaign: Campaign }

export const previewLink = (campaignId: string, generation: number): LinkRef => ({ purpose: 'embargo', rowId: campaignId, generation })

/** The embargo as the lead sees it, with the link; nothing where there is none. */
export function embargoOf({ secrets, siteUrl }: Pick<Services, 'secrets' | 'siteUrl'>, desk: PressDeskRow | undefined) {
  if (!desk?.embargoUntil || !desk.embargoZone) return null
  return { until: desk.embargoUntil.toISOString(), zone: desk.embargoZone, url: `${siteUrl}/preview/${secrets.linkToken(previewLink(desk.campaignId, desk.embargoGeneration))}` }
}

/** Only what is not public can be embargoed. Another time keeps the link. */
export async function setEmbargo(services: Services, { campaign, until, zone }: Asked & { until: string; zone: string }): Promise<void> {
  const read = readLaunchTime(until, zone)
  if ('problem' in read) throw new Refusal('input.wrong', { fields: [{ ...read, field: read.field === 'launchAt' ? 'until' : 'zone' }] })
  if (read.at <= services.now()) throw new Refusal('input.wrong', { fields: [{ field: 'until', problem: 'moment.past' }] })
  await change(services, { campaign, to: (desk) => ({ embargoUntil: read.at, embargoZone: zone, embargoGeneration: desk?.embargoUntil ? desk.embargoGeneration : (desk?.embargoGeneration ?? 0) + 1 }) })
}

/** For when the link has come into the wrong hands. */
export async function renewPreviewLink(services: Services, { campaign }: Asked): Promise<void> {
  await change(services, { campaign, to: (desk) => (desk?.embargoUntil ? { embargoGeneration: desk.embargoGeneration + 1 } : undefined) })
}

/** A second time changes nothing. */
export async function endEmbargo({ db, now }: Services, { campaign }: Asked): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCampaign(tx, campaign.id)
    if ((await findPressDesk(tx, campaign.id))?.embargoUntil) await changePressDesk(tx, { campaignId: campaign.id, embargoUntil: null, embargoZone: null, updatedAt: now() })
  })
}

type To = Partial<Pick<PressDeskRow, 'embargoUntil' | 'embargoZone' | 'embargoGeneration'>>

async function change(services: Services, { campaign: { id }, to }: Asked & { to: (desk: PressDeskRow | undefined) => To | undefined }): Promise<void> {
  const { db, now } = services
  await db.transaction(async (tx) => {
    await lockCampaign(tx, id)
    const [campaign, desk] = [await findCampaignById(tx, id), await findPressDesk(tx, id)]
    const next = to(desk)
    if (!campaign || !next || maySee(campaign, everybody, now())) throw new Refusal('campaign.wrong-state')
    const changed = await changePressDesk(tx, { campaignId: id, ...next, updatedAt: now() })
    await openLink(tx, services, previewLink(id, changed.embargoGeneration))
  })
}
