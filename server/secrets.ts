import { createHash, createHmac, createSecretKey } from 'node:crypto'
import type { linkPurposes } from '#db/tables/links.ts'

/** What a derived token is for. It is part of what is hashed, so a token for one purpose opens nothing else. */
export type LinkPurpose = (typeof linkPurposes)[number]
/** Names a link without its token, as e-mails in the outbox and the `links` table keep it. */
export type LinkRef = { purpose: LinkPurpose; rowId: string; generation: number }

export type Secrets = ReturnType<typeof secretsFrom>

/** No look-alikes: neither I, O, 0 nor 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Everything that is derived from the one secret, so that nothing of it needs to be stored. */
export function secretsFrom(secret: Buffer) {
  // Taken in once: that is most of the cost of a short one.
  const key = createSecretKey(secret)
  const derive = (...parts: (string | number)[]) => createHmac('sha256', key).update(JSON.stringify(parts)).digest()
  return {
    /** The token of an e-mailed link: the same whenever it is derived again. 32 characters, 192 bits. */
    linkToken: ({ purpose, rowId, generation }: LinkRef): string => derive('link', purpose, rowId, generation).subarray(0, 24).toString('base64url'),
    /** Signs messages to a webhook, by Standard Webhooks: 256 bits, in base64 after its prefix. */
    webhookSecret: ({ id, generation }: { id: string; generation: number }): string => `whsec_${derive('webhook', id, generation).toString('base64')}`,
    /** A typed code, as `ABCD-EFGH`. */
    typedCode: (purpose: 'verify' | 'sign-in', rowId: string): string => {
      const letters = [...derive('code', purpose, rowId).subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join('')
      return `${letters.slice(0, 4)}-${letters.slice(4)}`
    },
    /** A keyed hash of what must not be kept in clear, such as an address or a network. */
    pseudonym: (value: string): string => derive('pseudonym', value).toString('base64url'),
  }
}

/** How a random or derived token is kept and looked up. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** A typed code as it is compared: without hyphen and case. */
export const plainCode = (code: string): string => code.replaceAll('-', '').toUpperCase()
