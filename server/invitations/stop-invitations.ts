import { Refusal } from '#contracts/refusals.ts'
import type { Answer } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/own-signatures.ts'
import type { Reader } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findInvitation, stopInvitations as stop } from '#db/queries/invitations.ts'
import { cancelByKeys } from '#db/queries/outbox.ts'
import type { Services } from '../services.ts'
import { invitationKey, reminderKey } from './post-invitation.ts'
import { stoppedPseudonym } from './stopped-pseudonym.ts'

type News = Answer<typeof contract.readNews>

/** What the unsubscribe link of an invitation is about; nothing where the row is no invitation. */
export async function readInvitationNews(db: Reader, id: string): Promise<News | undefined> {
  const invitation = await findInvitation(db, id)
  const campaign = invitation && (await findCampaignById(db, invitation.campaignId))
  if (!campaign) return undefined
  return { locale: campaign.locale, organisation: invitation.organisation, campaign: { slug: campaign.slug, title: campaign.title, locale: campaign.locale }, stopped: invitation.stoppedAt !== null, invitedBy: campaign.lead.name }
}

/** No more e-mails from this lead: the address is deleted at once, and kept from coming back with the lead's next list. There is nothing to take back. */
export async function stopInvitations(services: Services, id: string): Promise<void> {
  const { db, now } = services
  await db.transaction(async (tx) => {
    const invitation = await findInvitation(tx, id)
    const campaign = invitation && (await findCampaignById(tx, invitation.campaignId))
    if (!campaign) throw new Refusal('link.unknown')
    const { emailFolded, stoppedAt, campaignId } = invitation
    if (stoppedAt !== null || emailFolded === null) return
    const pseudonym = stoppedPseudonym(services, { organisationId: campaign.organisationId, emailFolded })
    const stopped = await stop(tx, { campaignId, emailFolded, at: now(), pseudonym })
    await cancelByKeys(tx, stopped.flatMap((each) => [invitationKey(each), reminderKey(each)]))
  })
}
