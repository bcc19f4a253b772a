import type { AuthorisationAsked } from '#contracts/authorisations.ts'
import type { Authorisation as Presented } from '#contracts/own-signatures.ts'
import type { Authorisation } from '#db/queries/authorisations.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { visibleState } from '../campaigns/campaigns.rules.ts'
import { presentCampaignOf } from '../signatures/campaign-of-sign-on.present.ts'
import { authoriseCoolDown, mostAuthoriseMails } from './authorisations.rules.ts'
import type { OpenedAuthorisation } from './open-authorisation.ts'
import { registerOf } from './register-to-ask.ts'

type Asked = OpenedAuthorisation & { locale: string; wording: { html: string; hash: string }; now: Date }

/** For whoever is asked: who signed and what, and no address of anybody. */
export const presentAuthorisationAsked = ({ locale, authorisation, signature, signatory, campaign, wording, now }: Asked): AuthorisationAsked => ({
  locale,
  kind: authorisation.kind,
  organisation: signature.name,
  name: authorisation.name,
  ...presentRegister(authorisation, signature),
  signedBy: signatory && { name: signatory.name, role: signatory.role },
  capacity: signature.capacity,
  campaign: { ...presentCampaignOf(signature, campaign), ask: campaign.ask, state: visibleState(campaign, now) },
  version: { number: signature.versionNumber, ...wording },
  state: signature.state,
  answer: authorisation.answer,
  answeredAt: authorisation.answeredAt?.toISOString() ?? null,
})

const presentRegister = ({ kind }: Authorisation, signature: Signature) => {
  const register = kind === 'register-address' ? registerOf(signature) : null
  return register === null ? {} : { register }
}

/** For the signatory and the lead. */
export function presentAuthorisation(authorisation: Authorisation, signature: Signature, { now }: { now: Date }): Presented {
  const { kind, name, role, email, askedAt, mails, mailedAt, answer, answeredAt, words } = authorisation
  const next = new Date(mailedAt.getTime() + authoriseCoolDown)
  return {
    kind,
    ...(name !== null && { name }),
    ...(role !== null && { role }),
    ...(email !== null && { email }),
    ...presentRegister(authorisation, signature),
    askedAt: askedAt.toISOString(),
    mails: { sent: mails, most: mostAuthoriseMails, nextAt: next > now ? next.toISOString() : null },
    answer,
    answeredAt: answeredAt?.toISOString() ?? null,
    ...(words !== null && { words }),
  }
}
