import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { findInvitation } from '#db/queries/invitations.ts'
import { takesSignatures } from '../campaigns/campaigns.rules.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { refuseClosed } from '../signatures/refuse-closed.ts'
import { invitationState, remindFrom } from './invitations.rules.ts'
import { readInvitationMails } from './list-invited.ts'
import { postInvitation } from './post-invitation.ts'

/** One reminder, some days later, and never a second. */
export async function remindInvited(services: Services, { campaign: seen, account, id }: { campaign: Campaign; account: Account; id: string }): Promise<{ sentTo: string }> {
  const { db, now } = services
  return db.transaction(async (tx) => {
    const campaign = (await findCampaignById(tx, seen.id)) ?? seen
    const invitation = await findInvitation(tx, id)
    if (!invitation || invitation.campaignId !== campaign.id) throw new Refusal('invitation.unknown')
    if (!takesSignatures(campaign, now())) refuseClosed(campaign, now())
    const mails = (await readInvitationMails(tx, campaign.id))(id)
    const from = remindFrom(invitation, mails)
    const { email } = invitation
    if (invitationState(invitation, mails) !== 'waiting' || email === null) throw new Refusal('invitation.ended')
    if (!from) throw new Refusal('invitation.reminded')
    if (from > now()) throw new Refusal('invitation.too-early')
    const posted = await postInvitation(tx, services, { invitation: { ...invitation, email }, campaign, account, reminder: true })
    if (!posted) throw new Refusal('invitation.reminded')
    return { sentTo: email }
  })
}
