import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/objections.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { changeObjectionToMade, countTimesUpheld } from '#db/queries/objections.ts'
import { objectionReceived } from '#emails/letters/objection-received.ts'
import { post } from '#emails/post.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'
import type { Services } from '../services.ts'
import { disputeSignature } from '../signatures/dispute-signature.ts'
import { askedIn } from '../translations/asked-in.rules.ts'
import { linkToObjection, openObjectionByToken, type OpenedObjection } from './objection-links.ts'
import { mayObject, mostTimesUpheld } from './objections.rules.ts'

type Asked = Given<typeof contract.objectToSignature>

/** "Our organisation did not sign this": off the list at once, until the lead has decided. Said before with this link, it changes nothing. */
export async function objectToSignature(services: Services, { token, words, lang }: Asked): Promise<void> {
  await services.db.transaction(async (tx) => {
    const opened = await openObjectionByToken(tx, token)
    const { objection, signature, signatory } = opened
    const campaign = await findCampaignById(tx, signature.campaignId)
    if (campaign) refuseTakenDown(campaign)
    if (objection.objectedAt !== null) return
    const timesUpheld = await countTimesUpheld(tx, signature.id)
    if (!mayObject(objection, signature, timesUpheld)) throw new Refusal(timesUpheld >= mostTimesUpheld ? 'objection.settled' : 'signature.wrong-state')
    const made = await changeObjectionToMade(tx, { id: objection.id, objectedAt: services.now(), words: words ?? null })
    if (!made) return
    await disputeSignature(tx, services, { signature, signatory, by: 'holder', words })
    await acknowledge(tx, services, { ...opened, lang })
  })
}

async function acknowledge(tx: Transaction, services: Services, { objection: { id, email }, signature, lang }: OpenedObjection & { lang: string | undefined }): Promise<void> {
  const campaign = await findCampaignById(tx, signature.campaignId)
  if (!campaign || email === null) return
  const { locale, ...page } = askedIn(lang, campaign)
  await post(tx, objectionReceived, {
    id: services.newId(),
    key: `objection-received:${id}`,
    to: { address: email },
    locale,
    props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, object: linkToObjection(id), ...page },
    now: services.now(),
    campaignId: campaign.id,
  })
}
