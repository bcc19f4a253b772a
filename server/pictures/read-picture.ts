import type { FileAnswer } from '#contracts/backers.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { SignatureState } from '#contracts/signatures.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { findMember } from '#db/queries/organisations.ts'
import { findPicture, listBearersOf, type PictureRow } from '#db/queries/pictures.ts'
import { everybody, maySee } from '../campaigns/campaigns.rules.ts'
import type { Caller, Reply } from '../http/caller.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'
import { presentPictureFile } from './pictures.present.ts'

type Asking = { id: string; caller: Caller; reply: Reply }

/** Its address never shows anything else. A day, not a year: what the host takes down is to leave other people's caches soon. */
const forADay = 'public, max-age=86400, immutable'

/** A picture goes with what it belongs to: whoever may not see that is told that there is none. */
export async function readPicture(services: Services, { id, caller, reply }: Asking): Promise<FileAnswer> {
  const picture = await findPicture(services.db, id)
  const seen = picture && (await whoSees(services, picture, caller))
  if (!picture || !seen) throw new Refusal('picture.unknown')
  if (seen === 'everybody') reply.headers['Cache-Control'] = forADay
  else reply.isPrivate = true
  return presentPictureFile(picture)
}

type Seen = 'everybody' | 'caller'

async function whoSees(services: Services, { id, campaignId }: PictureRow, caller: Caller): Promise<Seen | undefined> {
  if (campaignId !== null) return whoSeesCampaign(services, campaignId, caller)
  let seen: Seen | undefined
  for (const bearer of await listBearersOf(services.db, id)) {
    const sees = await whoSeesLogo(services, bearer, caller)
    if (sees === 'everybody') return sees
    seen ??= sees
  }
  return seen
}

/** A logo goes with each sign-on that bears it: public where that is on a list which shows logos; before that, and off it, for members of the lead. */
async function whoSeesLogo(services: Services, { campaignId, state }: { campaignId: string; state: SignatureState }, caller: Caller): Promise<Seen | undefined> {
  const campaign = await findCampaignById(services.db, campaignId)
  if (state === 'listed' && campaign?.showsLogos) return whoSeesCampaign(services, campaignId, caller)
  return campaign && (caller.account?.host || (await isMember(services, campaign, caller))) ? 'caller' : undefined
}

const isMember = async ({ db }: Services, { organisationId }: Campaign, { account }: Caller): Promise<boolean> => Boolean(account && (await findMember(db, { organisationId, accountId: account.id })))

async function whoSeesCampaign(services: Services, campaignId: string, caller: Caller): Promise<Seen | undefined> {
  const { db, now } = services
  const campaign = await findCampaignById(db, campaignId)
  if (!campaign) return undefined
  if (maySee(campaign, everybody, now())) return 'everybody'
  const { account, invitations } = caller
  return maySee(campaign, { isHost: account?.host ?? false, isMember: await isMember(services, campaign, caller), keys: invitations.map(hashToken) }, now()) ? 'caller' : undefined
}
