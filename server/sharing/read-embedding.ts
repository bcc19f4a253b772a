import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import { embedSize, sharePictureSize, type readEmbedding as contract } from '#contracts/sharing.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { everybody, maySee } from '../campaigns/campaigns.rules.ts'
import type { Reply } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { embedCode } from '#contracts/embed-code.ts'
import { campaignIn } from '../translations/campaign-in.ts'
import { campaignAskedFor } from './sharing.rules.ts'

const cacheAge = 300

/** What somebody's site shows who pastes the address of a campaign: only what everybody may see, whoever asks. */
export async function readEmbedding(services: Services, { url, format, maxwidth, maxheight, reply }: Given<typeof contract> & { reply: Reply }): Promise<Answer<typeof contract>> {
  const { db, now, siteUrl, config } = services
  // The specification asks for this answer where a format is not there.
  if (format !== undefined && format !== 'json') throw new Refusal('embedding.format')
  const asked = campaignAskedFor(url, siteUrl)
  const found = asked && (await findCampaign(db, asked.slug))
  if (!found?.version || !maySee(found, everybody, now())) throw new Refusal('embedding.unknown')
  const campaign = await campaignIn({ services, campaign: found, reply, input: { lang: asked?.lang } })
  const lang = campaign === found ? undefined : campaign.locale
  const title = wordsIn(campaign.locale)('sharing.embed.title', { title: campaign.title })
  const [width, height] = [Math.min(maxwidth ?? embedSize.width, embedSize.width), Math.min(maxheight ?? embedSize.height, embedSize.height)]
  reply.headers['Cache-Control'] = `public, max-age=${cacheAge}`
  return {
    version: '1.0',
    type: 'rich',
    title: campaign.title,
    author_name: campaign.lead.name,
    ...(campaign.lead.website && { author_url: campaign.lead.website }),
    provider_name: config.runBy.name,
    provider_url: siteUrl,
    cache_age: cacheAge,
    html: embedCode({ siteUrl, slug: campaign.slug, lang, title, width, height }),
    width,
    height,
    thumbnail_url: `${siteUrl}/api/campaigns/${campaign.slug}/picture.png${lang ? `?lang=${lang}` : ''}`,
    thumbnail_width: sharePictureSize.width,
    thumbnail_height: sharePictureSize.height,
  }
}
