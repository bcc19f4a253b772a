import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/objections.ts'
import { Refusal } from '#contracts/refusals.ts'
import { foldEmail } from '#contracts/text.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addObjection, countTimesUpheld, findUnusedObjection } from '#db/queries/objections.ts'
import { findSignature, type Signature } from '#db/queries/signatures.ts'
import { objectionLink } from '#emails/letters/objection-link.ts'
import { post } from '#emails/post.ts'
import type { Caller } from '../http/caller.ts'
import { isWithinLimit, refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { openLink } from '../signatures/signature-links.ts'
import { askedIn } from '../translations/asked-in.rules.ts'
import { refuseUnknownLanguage } from '../translations/read-languages.ts'
import { linkToObjection } from './objection-links.ts'
import { isAtDomain, mostTimesUpheld } from './objections.rules.ts'

type Asked = Given<typeof contract.askToObject> & { campaign: Campaign; caller: Caller }

const coolDown = 10 * 60_000

/** Sends a link to object with to an address at the organisation's own domain. Whatever the address, the answer is the same. */
export async function askToObject(services: Services, { campaign, caller, id, email, lang }: Asked): Promise<Answer<typeof contract.askToObject>> {
  await services.db.transaction(async (tx) => {
    await refuseUnknownLanguage(tx, campaign.version, lang)
    const found = await findSignature(tx, id)
    // What is not on the list is as unknown as what never was: nobody finds out here what else was signed.
    if (!found || found.signature.campaignId !== campaign.id || found.signature.state !== 'listed') throw new Refusal('signature.unknown')
    await refuseTooOften(tx, services, { name: 'object', who: caller.network, now: services.now() })
    const { signature } = found
    if (!isAtDomain(email, signature.domain) || (await countTimesUpheld(tx, id)) >= mostTimesUpheld) return
    if (await isWithinLimit(tx, services, { name: 'object-domain', who: signature.domain ?? '', now: services.now() })) await sendLink(tx, services, { signature, campaign, email, lang })
  })
  return { sentTo: email }
}

/** Asked for again, it is the same link. */
async function sendLink(tx: Transaction, services: Services, { signature, campaign, email, lang }: { signature: Signature; campaign: Campaign; email: string; lang: string | undefined }): Promise<void> {
  const now = services.now()
  const unused = await findUnusedObjection(tx, { signatureId: signature.id, emailFolded: foldEmail(email) })
  const id = unused?.id ?? services.newId()
  if (!unused) {
    await addObjection(tx, { id, signatureId: signature.id, email, emailFolded: foldEmail(email), source: 'asked', createdAt: now })
    await openLink(tx, services, linkToObjection(id))
  }
  const { locale, ...page } = askedIn(lang, campaign)
  await post(tx, objectionLink, {
    id: services.newId(),
    key: `objection-link:${id}:${Math.floor(now.getTime() / coolDown)}`,
    to: { address: email },
    locale,
    props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, object: linkToObjection(id), ...page },
    now,
    campaignId: campaign.id,
  })
}
