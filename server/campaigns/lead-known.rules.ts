import type { Campaign } from '#db/queries/campaigns.ts'
import { domainOfEmail, ownDomain } from '../organisations/own-domain.ts'

/** What was checked of a lead. */
export type LeadChecked = 'own-domain' | 'email'

/** Everybody who acts for it has confirmed an address; an address at the domain of its own website says more. */
export function howLeadIsKnown({ website }: Pick<Campaign['lead'], 'website'>, members: readonly { email: string }[]): LeadChecked {
  const domain = ownDomain(website)
  return domain !== undefined && members.some(({ email }) => domainOfEmail(email) === domain) ? 'own-domain' : 'email'
}
