import * as own from '#contracts/own-signatures.ts'
import * as contract from '#contracts/signatures.ts'
import { anyone, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { askToSign } from './ask-to-sign.ts'
import { byLink } from './by-link.ts'
import { chooseNews, readNews } from './choose-news.ts'
import { confirmByCode } from './confirm-by-code.ts'
import { confirmSignature } from './confirm-signature.ts'
import { correctBeforeConfirming } from './correct-before-confirming.ts'
import { correctSignature } from './correct-signature.ts'
import { disownSignature } from './disown-signature.ts'
import { localeOfSignOn } from './language.rules.ts'
import { readConfirmation, readOwnSignature } from './read-signature.ts'
import { replyToInvalidation } from './reply-to-invalidation.ts'
import { resendVerification } from './resend-verification.ts'
import { returnSignature } from './return-signature.ts'
import { sendSignatureLink } from './send-signature-link.ts'
import { findByToken } from './signature-links.ts'
import { withdrawSignature } from './withdraw-signature.ts'

export const signatureRoutes = [
  route(contract.askToSign, reader, ({ services, input, campaign, caller, reply }) => {
    reply.locale = localeOfSignOn(input, campaign)
    return askToSign(services, { ...input, campaign, caller })
  }),

  byLink(own.readConfirmation, ({ services, input, reply }) => readConfirmation(services, { ...input, reply })),
  byLink(own.confirmSignature, async ({ services, input: { token, authority } }) => {
    const { signature } = await findByToken(services.db, token, ['verify'])
    return confirmSignature(services, { signatureId: signature.id, authority })
  }),
  route(own.confirmByCode, anyone, ({ services, input }) => confirmByCode(services, input)),
  byLink(own.correctBeforeConfirming, async ({ services, input, reply }) => {
    await correctBeforeConfirming(services, input)
    return readConfirmation(services, { token: input.token, reply })
  }),
  byLink(own.resendVerification, ({ services, input }) => resendVerification(services, input.token)),
  byLink(own.disownSignature, ({ services, input }) => disownSignature(services, input.token)),

  byLink(own.readOwnSignature, ({ services, input, reply, caller }) => readOwnSignature(services, { ...input, reply, caller })),
  byLink(own.correctSignature, async ({ services, input, reply }) => {
    await correctSignature(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(own.withdrawSignature, async ({ services, input, reply }) => {
    await withdrawSignature(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(own.returnSignature, async ({ services, input, reply }) => {
    await returnSignature(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(own.replyToInvalidation, async ({ services, input, reply }) => {
    await replyToInvalidation(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(own.sendSignatureLink, anyone, ({ services, input, caller }) => sendSignatureLink(services, { ...input, caller })),

  byLink(own.readNews, ({ services, input }) => readNews(services, input.token)),
  byLink(own.stopNews, ({ services, input }) => chooseNews(services, { ...input, stop: true })),
  byLink(own.resumeNews, ({ services, input }) => chooseNews(services, { ...input, stop: false })),
]
