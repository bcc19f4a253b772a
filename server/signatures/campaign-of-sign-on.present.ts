import type { Campaign } from '#db/queries/campaigns.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { langOfSignOn } from './language.rules.ts'

/** The statement that a sign-on is for, to whoever holds one of its links. The title is that of the text that is signed, in `locale`; `lang` leads to the language that was read. */
export const presentCampaignOf = (signature: Pick<Signature, 'readIn' | 'versionNumber'>, campaign: Pick<Campaign, 'slug' | 'title' | 'locale' | 'lead' | 'currentVersion'>) => ({
  slug: campaign.slug,
  title: campaign.title,
  locale: campaign.locale,
  ...langOfSignOn(signature, campaign),
  lead: campaign.lead.name,
})
