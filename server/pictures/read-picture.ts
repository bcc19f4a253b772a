import { Buffer } from 'node:buffer'
import type { FileAnswer } from '#contracts/backers.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findMember } from '#db/queries/organisations.ts'
import { findPicture, isShownToEverybody, type PictureRow } from '#db/queries/pictures.ts'
import { everybody, maySee } from '../campaigns/campaigns.rules.ts'
import type { Caller, Reply } from '../http/caller.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'

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
  const mime = picture.mime as 'image/png' | 'image/jpeg'
  return {
    body: Buffer.from(picture.bytes, 'base64'),
    mime,
    filename: `picture-${picture.hash.slice(0, 12)}.${mime === 'image/png' ? 'png' : 'jpg'}`,
    // Opened by itself it is a picture and nothing else; other sites may show it.
    headers: { 'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'Cross-Origin-Resource-Policy': 'cross-origin' },
  }
}

async function whoSees({ db, now }: Services, { organisationId, campaignId }: PictureRow, { account, invitations }: Caller): Promise<'everybody' | 'caller' | undefined> {
  const isHost = account?.host ?? false
  const memberOf = async (id: string) => Boolean(account && (await findMember(db, { organisationId: id, accountId: account.id })))
  if (organisationId !== null) {
    if (await isShownToEverybody(db, { organisationId, now: now() })) return 'everybody'
    return isHost || (await memberOf(organisationId)) ? 'caller' : undefined
  }
  const campaign = campaignId === null ? undefined : await findCampaignById(db, campaignId)
  if (!campaign) return undefined
  if (maySee(campaign, everybody, now())) return 'everybody'
  return maySee(campaign, { isHost, isMember: await memberOf(campaign.organisationId), keys: invitations.map(hashToken) }, now()) ? 'caller' : undefined
}
