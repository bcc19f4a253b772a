import type { Decision } from '#contracts/decisions.ts'
import { presentDecisionMaker } from '../campaigns/campaigns.present.ts'
import { visibleState } from '../campaigns/campaigns.rules.ts'
import { presentCampaignOf } from '../signatures/campaign-of-sign-on.present.ts'
import { readStatement } from '../statements/markdown.ts'
import type { FoundDecision } from './read-decision.ts'

/** For whoever decides: a link that is passed on. Nobody's address is in it. */
export const presentDecision = ({ locale, signature, signatory, campaign, version, decisionMakers }: FoundDecision, now: Date): Decision => ({
  locale,
  state: signature.state,
  organisation: signature.name,
  askedBy: signatory && signature.state === 'pending' ? { name: signatory.name, role: signatory.role } : null,
  campaign: { ...presentCampaignOf(signature, campaign), ask: campaign.ask, state: visibleState(campaign, now) },
  version: { number: version.number, hash: version.hash, html: readStatement(version.body).html },
  decisionMakers: decisionMakers.map(presentDecisionMaker),
  showSignatory: signature.showSignatory,
  ...(signature.quote && { quote: signature.quote }),
  askingUntil: signature.askingUntil?.toISOString() ?? null,
  closesAt: campaign.closesAt?.toISOString() ?? null,
})
