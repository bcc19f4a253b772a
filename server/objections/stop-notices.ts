import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/own-signatures.ts'
import type { Reader } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findObjection, noticeKey, stopNotices as stop, wasNoticeStopped } from '#db/queries/objections.ts'
import { cancelByKeys } from '#db/queries/outbox.ts'
import { findSignature } from '#db/queries/signatures.ts'
import type { LinkRef } from '../secrets.ts'
import type { Services } from '../services.ts'
import { publicAddressOf } from './objections.rules.ts'

type News = Answer<typeof contract.readNews>

/** Stands for a public address that wants no notices, whoever leads, so that nothing else of it needs to be kept. */
const stoppedNotices = ({ secrets }: Pick<Services, 'secrets'>, address: string): string => secrets.pseudonym(`stopped notices ${address}`)

export const isNoticeStopped = (reader: Reader, services: Pick<Services, 'secrets'>, address: string): Promise<boolean> => wasNoticeStopped(reader, stoppedNotices(services, address))

export const linkToStopNotices = (objectionId: string): LinkRef => ({ purpose: 'unsubscribe', rowId: objectionId, generation: 1 })

/** What the unsubscribe link of a notice is about; nothing where the row is no notice. */
export async function readNoticeNews(reader: Reader, services: Pick<Services, 'secrets'>, id: string): Promise<News | undefined> {
  const found = await findNotice(reader, id)
  const campaign = found && (await findCampaignById(reader, found.signature.campaignId))
  if (!campaign) return undefined
  const { signature, address } = found
  return { locale: campaign.locale, organisation: signature.name, campaign: { slug: campaign.slug, title: campaign.title, locale: campaign.locale }, stopped: await isNoticeStopped(reader, services, address), noticed: true }
}

/** Nobody is told at this address any more that somebody signed for them: it is deleted at once, and not written to again. There is nothing to take back. */
export async function stopNotices(services: Services, id: string): Promise<void> {
  await services.db.transaction(async (tx) => {
    const found = await findNotice(tx, id)
    if (!found) throw new Refusal('link.unknown')
    if (await isNoticeStopped(tx, services, found.address)) return
    const stopped = await stop(tx, { id, emailFolded: found.address, pseudonym: stoppedNotices(services, found.address) })
    await cancelByKeys(tx, stopped.map(noticeKey))
  })
}

/** An address that was forgotten is known again by the domain: that is all it ever was. */
async function findNotice(reader: Reader, id: string) {
  const objection = await findObjection(reader, id)
  const found = objection?.source === 'notice' ? await findSignature(reader, objection.signatureId) : undefined
  if (!objection || !found) return undefined
  const { signature } = found
  const address = objection.email === null ? signature.domain && publicAddressOf(signature.domain) : objection.emailFolded
  return address ? { signature, address } : undefined
}
