import type { Reader } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Reply } from '../http/caller.ts'
import { readLanguages } from './read-languages.ts'

type Asked = { services: { db: Reader }; campaign: Campaign; reply: Reply; input: { lang?: string | undefined } }

/** The campaign in the language it is read in: title, ask and whatever is said of it. Refusals speak that language from then on. */
export async function campaignIn({ services: { db }, campaign, reply, input: { lang } }: Asked): Promise<Campaign> {
  const { translation } = await readLanguages(db, campaign.version, lang)
  if (!translation) return campaign
  const { locale, title, ask } = translation
  reply.locale = locale
  return { ...campaign, locale, title, ask }
}
