import type { Answer, Endpoint, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Reader } from '#db/database.ts'
import { findAuthorisation } from '#db/queries/authorisations.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findContact } from '#db/queries/contacts.ts'
import { findLink } from '#db/queries/links.ts'
import { findSignature, type Signature } from '#db/queries/signatures.ts'
import { anyone } from '../http/gates.ts'
import { route, type Asking, type Route } from '../http/route.ts'
import { hashToken } from '../secrets.ts'
import { localeOfSignOn } from './language.rules.ts'

/**
 * A route for whoever holds a link of a sign-on, whatever the link is for. What is answered is in the language of the sign-on by itself; so is what is refused, even where the
 * input alone was wrong or the link opens nothing any more. Only then is it looked for: whoever confirms does not wait for it.
 */
export function byLink<E extends Endpoint>(endpoint: E, handle: (asked: Asking & { input: Given<E> }) => Promise<Answer<E>>): Route<E> {
  const plain = route(endpoint, anyone, handle)
  return {
    ...plain,
    answer: async (asking, asked) => {
      try {
        return await plain.answer(asking, asked)
      } catch (thrown) {
        if (thrown instanceof Refusal) await speakItsLanguage(asking)
        throw thrown
      }
    },
  }
}

async function speakItsLanguage({ services: { db }, params, reply }: Asking): Promise<void> {
  const link = await findLink(db, hashToken(params.token ?? ''))
  const signature = link && (await findBehind(db, link.rowId))
  const campaign = signature && (await findCampaignById(db, signature.campaignId))
  if (campaign) reply.locale = localeOfSignOn(signature, campaign)
}

/** A link is that of the sign-on itself, or of somebody who was asked about it. */
async function findBehind(db: Reader, rowId: string): Promise<Signature | undefined> {
  const own = await findSignature(db, rowId)
  if (own) return own.signature
  const asked = (await findContact(db, rowId)) ?? (await findAuthorisation(db, rowId))
  return asked && (await findSignature(db, asked.signatureId))?.signature
}
