import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { changeLaunch, findCampaignById, listCampaignsToLaunch, takeLaunch, type Campaign } from '#db/queries/campaigns.ts'
import { listContacts } from '#db/queries/signature-lists.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { launched } from '#emails/letters/launched.ts'
import { post } from '#emails/post.ts'
import { logChange } from '../log-change.ts'
import { writeNoticesAtLaunch } from '../objections/write-notice.ts'
import type { Services } from '../services.ts'
import { langOfSignOn, localeOfSignOn } from '../signatures/language.rules.ts'
import { manageLink, openLink, unsubscribeLink } from '../signatures/signature-links.ts'
import { isBeforeLaunch } from './campaigns.rules.ts'

/** Writes down that campaigns have launched, and tells their founding signers. Everybody has seen them since that very instant. */
export async function launchCampaigns(services: Services): Promise<void> {
  const { db, now } = services
  for (const { id } of await listCampaignsToLaunch(db, now())) await db.transaction((tx) => launchIfDue(tx, services, id))
}

/** The lead's hand: public from now on. Pressing twice is no fault and changes nothing. */
export async function launchNow(services: Services, { id }: Pick<Campaign, 'id'>): Promise<void> {
  const { db, now } = services
  await db.transaction(async (tx) => {
    await lockCampaign(tx, id)
    const campaign = await findCampaignById(tx, id)
    if (!campaign || campaign.state === 'draft' || campaign.state === 'taken-down') throw new Refusal('campaign.wrong-state')
    if (isBeforeLaunch(campaign, now())) await changeLaunch(tx, { id, launchAt: now() })
    await launchIfDue(tx, services, id)
  })
}

async function launchIfDue(tx: Transaction, services: Services, id: string): Promise<void> {
  await lockCampaign(tx, id)
  const taken = await takeLaunch(tx, { id, now: services.now() })
  const campaign = taken && (await findCampaignById(tx, id))
  if (!campaign) return
  await logChange(tx, services, { campaignId: id, kind: 'launched' })
  await tellFoundingSigners(tx, services, campaign)
  await writeNoticesAtLaunch(tx, services, campaign)
}

async function tellFoundingSigners(tx: Transaction, services: Services, campaign: Campaign): Promise<void> {
  const { newId, now } = services
  for (const { signatureId, manageGeneration, organisation, email, name, ...read } of await listContacts(tx, campaign.id)) {
    const managed = { id: signatureId, manageGeneration }
    const unsubscribe = unsubscribeLink(managed)
    await openLink(tx, services, unsubscribe)
    await post(tx, launched, {
      id: newId(),
      key: `launched:${campaign.id}:${signatureId}`,
      to: { address: email, name },
      locale: localeOfSignOn(read, campaign),
      props: { organisation, title: campaign.title, lead: campaign.lead.name, manage: manageLink(managed), unsubscribe, slug: campaign.slug, ...langOfSignOn(read, campaign) },
      now: now(),
      signatureId,
      campaignId: campaign.id,
    })
  }
}
