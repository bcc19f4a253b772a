import type { Answer } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findLink } from '#db/queries/links.ts'
import type { Caller, Reply } from '../http/caller.ts'
import { carryKey } from '../http/invitations.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'
import { presentBeforeLaunch } from './campaigns.present.ts'
import { isBeforeLaunch, maySee } from './campaigns.rules.ts'

type Asked = { token: string; caller: Caller; reply: Reply }

/** Where a private link leads. The browser carries its key from then on; in the database nothing changes. */
export async function openFoundingLink({ db, now }: Services, { token, caller, reply }: Asked): Promise<Answer<typeof contract.openFoundingLink>> {
  const keyHash = hashToken(token)
  const link = await findLink(db, keyHash)
  const campaign = link?.purpose === 'founding' ? await findCampaignById(db, link.rowId) : undefined
  // An older link opens nothing, not even what is public by now: then there is the ordinary address.
  if (!campaign || campaign.invitationHash !== keyHash) throw new Refusal('link.unknown')
  if (!maySee(campaign, { isMember: false, isHost: false, keys: [keyHash] }, now())) throw new Refusal('campaign.unknown')
  reply.locale = campaign.locale
  if (isBeforeLaunch(campaign, now())) {
    reply.isPrivate = true
    carryKey(token, { caller, reply })
  }
  return { campaign: { slug: campaign.slug, locale: campaign.locale, ...presentBeforeLaunch(campaign, now()) } }
}
