import * as contract from '#contracts/signatures.ts'
import { tableOf } from '../backers/backers.csv.ts'
import { dayOf } from '../campaigns/growth.rules.ts'
import { anyone, lead, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { makeSpreadsheet } from '../spreadsheets/make-spreadsheet.ts'
import { approveSignatures } from './approve-signatures.ts'
import { askToSign } from './ask-to-sign.ts'
import { chooseNews, readNews } from './choose-news.ts'
import { confirmByCode } from './confirm-by-code.ts'
import { confirmSignature } from './confirm-signature.ts'
import { correctBeforeConfirming } from './correct-before-confirming.ts'
import { correctSignature } from './correct-signature.ts'
import { disownSignature } from './disown-signature.ts'
import { enterSignOn } from './enter-sign-on.ts'
import { invalidateSignature } from './invalidate-signature.ts'
import { judgeSignature } from './judge-signature.ts'
import { listForLead, readForLead } from './list-for-lead.ts'
import { readConfirmation, readOwnSignature, speakItsLanguage } from './read-signature.ts'
import { reinstateSignature } from './reinstate-signature.ts'
import { replyToInvalidation } from './reply-to-invalidation.ts'
import { resendVerification } from './resend-verification.ts'
import { returnSignature } from './return-signature.ts'
import { returnToQueue } from './return-to-queue.ts'
import { sendSignatureLink } from './send-signature-link.ts'
import { findByToken } from './signature-links.ts'
import { signatureColumns, signaturesToCsv } from './signatures.csv.ts'
import { withdrawSignature } from './withdraw-signature.ts'

export const signatureRoutes = [
  route(contract.askToSign, reader, ({ services, input, campaign, caller }) => askToSign(services, { ...input, campaign, caller })),

  route(contract.enterSignOn, lead, ({ services, input, campaign, account }) => enterSignOn(services, { ...input, campaign, account })),

  route(contract.readConfirmation, anyone, ({ services, input, reply }) => readConfirmation(services, { ...input, reply })),
  route(contract.confirmSignature, anyone, async ({ services, input: { token, authority }, reply }) => {
    await speakItsLanguage(services, { token, purposes: ['verify'], reply })
    const { signature } = await findByToken(services.db, token, ['verify'])
    return confirmSignature(services, { signatureId: signature.id, authority })
  }),
  route(contract.confirmByCode, anyone, ({ services, input }) => confirmByCode(services, input)),
  route(contract.correctBeforeConfirming, anyone, async ({ services, input, reply }) => {
    await correctBeforeConfirming(services, input)
    return readConfirmation(services, { token: input.token, reply })
  }),
  route(contract.resendVerification, anyone, ({ services, input }) => resendVerification(services, input.token)),
  route(contract.disownSignature, anyone, ({ services, input }) => disownSignature(services, input.token)),

  route(contract.readOwnSignature, anyone, ({ services, input, reply, caller }) => readOwnSignature(services, { ...input, reply, caller })),
  route(contract.correctSignature, anyone, async ({ services, input, reply }) => {
    await correctSignature(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(contract.withdrawSignature, anyone, async ({ services, input, reply }) => {
    await withdrawSignature(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(contract.returnSignature, anyone, async ({ services, input, reply }) => {
    await returnSignature(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(contract.replyToInvalidation, anyone, async ({ services, input, reply }) => {
    await replyToInvalidation(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(contract.sendSignatureLink, anyone, ({ services, input, caller }) => sendSignatureLink(services, { ...input, caller })),

  route(contract.readNews, anyone, ({ services, input }) => readNews(services.db, input.token)),
  route(contract.stopNews, anyone, ({ services, input }) => chooseNews(services, { ...input, stop: true })),
  route(contract.resumeNews, anyone, ({ services, input }) => chooseNews(services, { ...input, stop: false })),

  route(contract.listSignatures, lead, ({ services, input, campaign }) => listForLead(services, { ...input, campaign })),
  route(contract.approveSignature, lead, async ({ services, input, campaign, account }) => {
    await judgeSignature(services, { campaign, account, id: input.id, reason: input.reason, verdict: 'approved' })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.refuseSignature, lead, async ({ services, input, campaign, account }) => {
    await judgeSignature(services, { campaign, account, id: input.id, reason: input.reason, verdict: 'refused', publicReason: input.publicReason })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.invalidateSignature, lead, async ({ services, input, campaign, account }) => {
    await invalidateSignature(services, { campaign, account, id: input.id, reason: input.reason, publicReason: input.publicReason })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.reinstateSignature, lead, async ({ services, input, campaign, account }) => {
    await reinstateSignature(services, { campaign, account, id: input.id, reason: input.reason })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.returnToQueue, lead, async ({ services, input, campaign, account }) => {
    await returnToQueue(services, { campaign, account, id: input.id, reason: input.reason })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.approveSignatures, lead, ({ services, input, campaign, account }) => approveSignatures(services, { ...input, campaign, account })),
  route(contract.signaturesAsCsv, lead, async ({ services, input, campaign }) => {
    const { signatures } = await listForLead(services, { ...input, campaign })
    return { body: signaturesToCsv(signatures), filename: `${campaign.slug}-sign-ons-${dayOf(services.now())}.csv` }
  }),
  route(contract.signaturesAsXlsx, lead, async ({ services, input, campaign }) => {
    const { signatures } = await listForLead(services, { ...input, campaign })
    return { body: await makeSpreadsheet({ name: campaign.slug, rows: tableOf(signatureColumns, signatures) }), filename: `${campaign.slug}-sign-ons-${dayOf(services.now())}.xlsx` }
  }),
]
