import { Refusal } from '#contracts/refusals.ts'
import type { Reader } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import type { Signature } from '#db/queries/signatures.ts'
import type { Reply } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { findByToken } from '../signatures/signature-links.ts'
import { newestProposal } from './confirm-address.ts'
import { presentAddressAsked, presentContactAsked } from './signatories.present.ts'

type Asking = { token: string; reply: Reply }

/** What the person is asked to look after; changes nothing. */
export async function readContact({ db }: Services, { token, reply }: Asking) {
  const { signature, signatory, contact } = await findByToken(db, token, ['contact'])
  const campaign = await campaignOf(db, signature, reply)
  if (!contact) throw new Refusal('link.unknown')
  return presentContactAsked({ signature, signatory, contact, campaign })
}

/** Which address would take over; changes nothing. */
export async function readAddress({ db }: Services, { token, reply }: Asking) {
  const { signature, signatory } = newestProposal(await findByToken(db, token, ['address']))
  const campaign = await campaignOf(db, signature, reply)
  return presentAddressAsked({ signature, signatory, campaign })
}

async function campaignOf(db: Reader, signature: Signature, reply: Reply) {
  const campaign = await findCampaignById(db, signature.campaignId)
  if (!campaign) throw new Refusal('link.unknown')
  reply.locale = localeOfSignOn(signature, campaign)
  return campaign
}
