import type { Campaign } from '#db/queries/campaigns.ts'
import { hashToken, type LinkRef } from '../secrets.ts'
import type { Services } from '../services.ts'

type Keyed = Pick<Campaign, 'id' | 'invitationGeneration'>

/** The private link of a campaign. It is derived anew whenever the lead wants to see it; a new generation ends the one before. */
export const foundingLink = ({ id, invitationGeneration }: Keyed): LinkRef => ({ purpose: 'founding', rowId: id, generation: invitationGeneration })

export const foundingKey = ({ secrets }: Pick<Services, 'secrets'>, campaign: Keyed): string => secrets.linkToken(foundingLink(campaign))

/** What the campaign keeps of its key. */
export const foundingHash = (services: Pick<Services, 'secrets'>, campaign: Keyed): string => hashToken(foundingKey(services, campaign))

export const foundingUrl = (services: Pick<Services, 'secrets' | 'siteUrl'>, campaign: Keyed): string => `${services.siteUrl}/founding/${foundingKey(services, campaign)}`
