import * as own from '#contracts/own-signatures.ts'
import * as contract from '#contracts/signatures.ts'
import { anyone, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { askToSign } from './ask-to-sign.ts'
import { chooseNews, readNews } from './choose-news.ts'
import { confirmByCode } from './confirm-by-code.ts'
import { confirmSignature } from './confirm-signature.ts'
import { correctBeforeConfirming } from './correct-before-confirming.ts'
import { correctSignature } from './correct-signature.ts'
import { disownSignature } from './disown-signature.ts'
import { readConfirmation, readOwnSignature, speakItsLanguage } from './read-signature.ts'
import { replyToInvalidation } from './reply-to-invalidation.ts'
import { resendVerification } from './resend-verification.ts'
import { returnSignature } from './return-signature.ts'
import { sendSignatureLink } from './send-signature-link.ts'
import { findByToken } from './signature-links.ts'
import { withdrawSignature } from './withdraw-signature.ts'

export const signatureRoutes = [
  route(contract.askToSign, reader, ({ services, input, campaign, caller }) => askToSign(services, { ...input, campaign, caller })),

  route(own.readConfirmation, anyone, ({ services, input, reply }) => readConfirmation(services, { ...input, reply })),
  route(own.confirmSignature, anyone, async ({ services, input: { token, authority }, reply }) => {
    await speakItsLanguage(services, { token, purposes: ['verify'], reply })
    const { signature } = await findByToken(services.db, token, ['verify'])
    return confirmSignature(services, { signatureId: signature.id, authority })
  }),
  route(own.confirmByCode, anyone, ({ services, input }) => confirmByCode(services, input)),
  route(own.correctBeforeConfirming, anyone, async ({ services, input, reply }) => {
    await correctBeforeConfirming(services, input)
    return readConfirmation(services, { token: input.token, reply })
  }),
  route(own.resendVerification, anyone, ({ services, input }) => resendVerification(services, input.token)),
  route(own.disownSignature, anyone, ({ services, input }) => disownSignature(services, input.token)),

  route(own.readOwnSignature, anyone, ({ services, input, reply, caller }) => readOwnSignature(services, { ...input, reply, caller })),
  route(own.correctSignature, anyone, async ({ services, input, reply }) => {
    await correctSignature(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(own.withdrawSignature, anyone, async ({ services, input, reply }) => {
    await withdrawSignature(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(own.returnSignature, anyone, async ({ services, input, reply }) => {
    await returnSignature(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(own.replyToInvalidation, anyone, async ({ services, input, reply }) => {
    await replyToInvalidation(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(own.sendSignatureLink, anyone, ({ services, input, caller }) => sendSignatureLink(services, { ...input, caller })),

  route(own.readNews, anyone, ({ services, input }) => readNews(services, input.token)),
  route(own.stopNews, anyone, ({ services, input }) => chooseNews(services, { ...input, stop: true })),
  route(own.resumeNews, anyone, ({ services, input }) => chooseNews(services, { ...input, stop: false })),
]
