import type { FileAnswer } from '#contracts/backers.ts'
import { Refusal } from '#contracts/refusals.ts'
import { numberIn, timeIn } from '#contracts/words/formats.ts'
import { languageFor, spokenIn, wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { countSignaturesInStates } from '#db/queries/signatures.ts'
import { isBeforeLaunch } from '../campaigns/campaigns.rules.ts'
import type { Services } from '../services.ts'
import { drawAside } from './draw-aside.ts'

const longestTitle = 170
const longestAsk = 260
/** Where there is no typesetter for the machine. */
const unavailable = () => new Refusal('letter.unavailable')

/** What is shown where somebody shares the campaign's address: drawn for everybody, so there is none while it is not for everybody. */
export async function writeSharePicture({ db, now, siteUrl }: Pick<Services, 'db' | 'now' | 'siteUrl'>, campaign: Campaign): Promise<FileAnswer> {
  if (campaign.version === null || campaign.state === 'taken-down' || isBeforeLaunch(campaign, now())) throw new Refusal('picture.unknown')
  const { locale, title, ask, lead, slug, asOf } = campaign
  const words = wordsIn(languageFor(locale))
  const spoken = spokenIn(locale)
  const count = await countSignaturesInStates(db, campaign.id, ['listed'])
  const drawn = await drawAside({
    locale,
    lead: words('sharing.ledBy', { lead: shortened(lead.name, 70) }),
    title: breakable(shortened(title, longestTitle)),
    ask: breakable(shortened(ask, longestAsk)),
    count: numberIn(spoken, count),
    backers: words('public.standing.forms', { count }),
    asOf: asOf ? words('public.standing.asOf', { time: timeIn(spoken, asOf) }) : words('public.standing.unchanged'),
    address: `${new URL(siteUrl).host}/campaigns/${slug}`,
  })
  if (drawn.done === 'no-typst') throw unavailable()
  return { body: drawn.png, filename: `${slug}.png`, inline: true, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } }
}

/** A word longer than its line may break, at places that nobody sees. */
const breakable = (text: string): string => text.replaceAll(/\S{29,}/gu, (word) => word.replaceAll(/\S{24}/gu, '$&\u200B'))

/** Whole words, as many as fit. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 30)).trimEnd()}…`
}
