import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { addReference } from '#db/queries/signature-references.ts'
import { takeVerifyMail } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { postVerification } from './post-verification.ts'
import { record } from './record.ts'
import { findByToken } from './signature-links.ts'
import { mostVerifyMails, verifyCoolDown } from './signatures.rules.ts'

/** To the same address, at most every ten minutes and five times in all; the holder is told honestly when it is too soon. */
export async function resendVerification(services: Services, token: string): Promise<{ sentTo: string }> {
  const { db, now, newReference } = services
  return db.transaction(async (tx) => {
    const at = now()
    const { signature, signatory } = await findByToken(tx, token, ['verify'])
    if (!signatory || signature.state !== 'pending') throw new Refusal('signature.wrong-state')
    if (signature.expiresAt <= at) throw new Refusal('link.expired')
    const taken = await takeVerifyMail(tx, { id: signature.id, most: mostVerifyMails, before: new Date(at.getTime() - verifyCoolDown), now: at })
    const since = at.getTime() - (signature.verifyMailedAt?.getTime() ?? 0)
    if (!taken) throw new Refusal('limit.reached', { retryAfter: signature.verifyMails >= mostVerifyMails ? 86_400 : Math.max(1, Math.ceil((verifyCoolDown - since) / 1000)) })
    const campaign = await findCampaignById(tx, signature.campaignId)
    if (!campaign) throw new Refusal('link.unknown')
    const reference = newReference()
    await addReference(tx, { reference, signatureId: signature.id, createdAt: at })
    await record(tx, services, { signatureId: signature.id, event: 'e-mailed-again', from: 'pending', to: 'pending', by: 'holder' })
    await postVerification(tx, services, { campaign, signature, signatory, reference, mail: taken.count })
    return { sentTo: signatory.email }
  })
}
