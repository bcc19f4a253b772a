import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/own-signatures.ts'
import type { Reader } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findLink } from '#db/queries/links.ts'
import { changeNews } from '#db/queries/signatures.ts'
import { readInvitationNews, stopInvitations } from '../invitations/stop-invitations.ts'
import { readNoticeNews, stopNotices } from '../objections/stop-notices.ts'
import { chooseQuestionsByMessage, readQuestionNews } from '../press/stop-questions.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'
import { presentCampaignOf } from './campaign-of-sign-on.present.ts'
import { localeOfSignOn } from './language.rules.ts'
import { findByToken, openByToken } from './signature-links.ts'

/** Whether the person behind an unsubscribe link is told of changes to the campaign. */
export async function readNews(services: Services, token: string): Promise<Answer<typeof contract.readNews>> {
  const { db } = services
  const rowId = await rowOf(db, token)
  const unasked = (await readInvitationNews(db, rowId)) ?? (await readNoticeNews(db, services, rowId)) ?? (await readQuestionNews(db, rowId))
  if (unasked) return unasked
  const { signature, signatory } = await findByToken(db, token, ['unsubscribe'])
  const campaign = await findCampaignById(db, signature.campaignId)
  // Whose contact is deleted is written to no more anyway.
  if (!campaign || !signatory) throw new Refusal('link.unknown')
  return { locale: localeOfSignOn(signature, campaign), organisation: signature.name, campaign: presentCampaignOf(signature, campaign), stopped: signatory.newsStoppedAt !== null }
}

/** Stops those e-mails, or takes that back. Pressing twice is no fault, and the sign-on is not touched. */
export async function chooseNews(services: Services, { token, stop }: { token: string; stop: boolean }): Promise<Answer<typeof contract.stopNews>> {
  const { db, now } = services
  const rowId = await rowOf(db, token)
  const invited = await readInvitationNews(db, rowId)
  const noticed = invited ? undefined : await readNoticeNews(db, services, rowId)
  if (invited ?? noticed) {
    if (stop) await (invited ? stopInvitations : stopNotices)(services, rowId)
    return readNews(services, token)
  }
  if (await readQuestionNews(db, rowId)) {
    await chooseQuestionsByMessage(services, { id: rowId, take: !stop })
    return readNews(services, token)
  }
  await db.transaction(async (tx) => {
    const { signature, signatory } = await openByToken(tx, token, ['unsubscribe'])
    const stopped = signatory?.newsStoppedAt ?? null
    if (stop !== (stopped !== null)) await changeNews(tx, { signatureId: signature.id, newsStoppedAt: stop ? now() : null })
  })
  return readNews(services, token)
}

/** What the link is about: a sign-on, an invitation, or a notice. */
async function rowOf(db: Reader, token: string): Promise<string> {
  const link = await findLink(db, hashToken(token))
  if (link?.purpose !== 'unsubscribe') throw new Refusal('link.unknown')
  return link.rowId
}
