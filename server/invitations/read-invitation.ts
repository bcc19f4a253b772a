import type { Answer } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/invitations.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findInvitation } from '#db/queries/invitations.ts'
import { findLink } from '#db/queries/links.ts'
import { isBeforeLaunch, maySee } from '../campaigns/campaigns.rules.ts'
import { foundingKey } from '../campaigns/founding-links.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'
import type { Caller, Reply } from '../http/caller.ts'
import { carryKey } from '../http/invitations.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'
import { presentInvited } from './invitations.present.ts'

type Asked = { token: string; caller: Caller; reply: Reply }

/** What the link in an invitation opens: the campaign, and what the lead's list said of whoever was invited. Before launch the browser carries the campaign's key from then on. */
export async function readInvitation(services: Services, { token, caller, reply }: Asked): Promise<Answer<typeof contract.readInvitation>> {
  const { db, now } = services
  const link = await findLink(db, hashToken(token))
  const invitation = link?.purpose === 'invitation' ? await findInvitation(db, link.rowId) : undefined
  const campaign = invitation && (await findCampaignById(db, invitation.campaignId))
  if (!campaign) throw new Refusal('link.unknown')
  reply.locale = campaign.locale
  refuseTakenDown(campaign)
  if (!maySee(campaign, { isMember: false, isHost: false, keys: campaign.invitationHash === null ? [] : [campaign.invitationHash] }, now())) throw new Refusal('campaign.unknown')
  if (isBeforeLaunch(campaign, now())) {
    reply.isPrivate = true
    carryKey(foundingKey(services, campaign), { caller, reply })
  }
  return { campaign: await readCampaign(services, campaign), ...presentInvited(invitation) }
}
