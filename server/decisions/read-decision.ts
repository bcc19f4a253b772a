import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { listDecisionMakers } from '#db/queries/decision-makers.ts'
import { findVersionById } from '#db/queries/statements.ts'
import { isBeforeLaunch } from '../campaigns/campaigns.rules.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'
import type { Reply } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { findByToken } from '../signatures/signature-links.ts'

/** Everything that the link for whoever decides leads to. It acts on nothing, and ends with the sign-on's people. */
export async function findDecision({ db, now }: Services, { token, reply }: { token: string; reply: Reply }) {
  const { signature, signatory } = await findByToken(db, token, ['decide'])
  const campaign = await findCampaignById(db, signature.campaignId)
  const version = await findVersionById(db, signature.versionId)
  if (!campaign || !version) throw new Refusal('link.unknown')
  const locale = localeOfSignOn(signature, campaign)
  reply.locale = locale
  refuseTakenDown(campaign)
  reply.isPrivate ||= isBeforeLaunch(campaign, now())
  return { locale, signature, signatory, campaign, version, decisionMakers: await listDecisionMakers(db, campaign.id) }
}

export type FoundDecision = Awaited<ReturnType<typeof findDecision>>
