import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/decisions.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { addReference } from '#db/queries/signature-references.ts'
import { changeAsking } from '#db/queries/signatures.ts'
import { takesSignatures } from '../campaigns/campaigns.rules.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { record } from '../signatures/record.ts'
import { refuseClosed } from '../signatures/refuse-closed.ts'
import { linkTo, openByToken, openLink } from '../signatures/signature-links.ts'
import { askingUntil, expiryOf } from './asking.rules.ts'
import { postAskFirst, postReminder } from './post-ask-first.ts'

/** The holder of the link saves the sign-on until somebody else has decided, or changes until when. Nothing is public meanwhile. */
export async function askFirst(services: Services, { token, until: typed }: Given<typeof contract.askFirst>): Promise<void> {
  const { db, now, newReference } = services
  await db.transaction(async (tx) => {
    const { signature, signatory } = await openByToken(tx, token, ['verify'])
    const campaign = await findCampaignById(tx, signature.campaignId)
    const at = now()
    if (!campaign || !signatory || signature.state !== 'pending') throw new Refusal('signature.wrong-state')
    if (signature.expiresAt <= at) throw new Refusal('link.expired')
    if (!takesSignatures(campaign, at)) refuseClosed(campaign, at)
    const until = askingUntil(typed, { campaign, locale: localeOfSignOn(signature, campaign), now: at, field: 'until' })
    const isFirst = signature.askingUntil === null
    if (signature.askingUntil?.getTime() === until.getTime()) return

    await changeAsking(tx, { id: signature.id, askingUntil: until, expiresAt: expiryOf({ submittedAt: signature.submittedAt, askingUntil: until }) })
    await record(tx, services, { signatureId: signature.id, event: 'asking', from: 'pending', to: 'pending', by: 'holder' })
    await openLink(tx, services, linkTo('decide', signature.id))
    const asking = { campaign, signature, signatory, until }
    if (isFirst) {
      const reference = newReference()
      await addReference(tx, { reference, signatureId: signature.id, createdAt: at })
      await postAskFirst(tx, services, { ...asking, reference, part: 'saved' })
    }
    await postReminder(tx, services, asking)
  })
}
