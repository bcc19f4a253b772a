import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { FileAnswer } from '#contracts/backers.ts'
import type { Answer } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/record.ts'
import type { LogEntry } from '#contracts/record.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Services } from '../services.ts'
import { readLog } from './read-log.ts'

/** Readers of feeds come back often: the newest are enough. */
const newest = 50

type Asked = { campaign: Campaign; only?: 'corrections' | undefined }

/** What both feeds say, from the same entries as the page. */
async function readFeed(services: Pick<Services, 'db' | 'siteUrl'>, { campaign, only }: Asked, ending: 'atom' | 'json') {
  const { entries } = await readLog(services, { campaign, only, page: 1, perPage: newest })
  const words = wordsIn(campaign.locale)
  const page = `${services.siteUrl}/campaigns/${campaign.slug}/log`
  const asked = only ? `?only=${only}` : ''
  return {
    title: words(only ? 'record.log.titleCorrections' : 'record.log.title', { title: campaign.title }),
    about: words(only ? 'record.log.feedDescriptionCorrections' : 'record.log.feedDescription'),
    page: page + asked,
    self: `${page}.${ending}${asked}`,
    // Of a log in which nothing has been put right, since it began.
    updated: new Date(entries[0]?.at ?? campaign.openedAt ?? campaign.createdAt),
    entries: entries.map((entry) => ({ ...entry, words: sayable(entry.words), at: new Date(entry.at), text: sayable(textOf(entry, words)) })),
    language: campaign.locale,
    lead: campaign.lead,
  }
}

/** Without the two characters that names may have and XML may not. */
const sayable = (text: string) => text.replaceAll(/[\uFFFE\uFFFF]/g, '')

const textOf = ({ words: happened, reason, correction }: LogEntry, words: ReturnType<typeof wordsIn>): string =>
  [
    happened,
    ...(reason === undefined ? [] : [words('record.log.reason', { reason })]),
    ...(correction ? [words('site.labelled', { label: words('record.log.wrong'), value: correction.wrong }), words('site.labelled', { label: words('record.log.right'), value: correction.right })] : []),
  ].join('\n')

export async function logAsAtom(services: Pick<Services, 'db' | 'siteUrl'>, asked: Asked): Promise<FileAnswer> {
  const { title, about, page, self, updated, entries, lead } = await readFeed(services, asked, 'atom')
  const body = generateAtomFeed({
    id: self,
    title: { value: title },
    subtitle: { value: about },
    updated,
    authors: [{ name: lead.name, ...(lead.website && { uri: lead.website }) }],
    links: [
      { href: page, rel: 'alternate', type: 'text/html' },
      { href: self, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: entries.map(({ url, words, text, at, kind, correction }) => ({
      id: url,
      title: { value: words },
      updated: at,
      published: at,
      links: [{ href: url, rel: 'alternate', type: 'text/html' }],
      categories: [{ term: kind }, ...(correction ? [{ term: 'correction' }] : [])],
      content: { value: text, type: 'text' },
    })),
  })
  return { body, filename: `${asked.campaign.slug}-log.atom` }
}

export async function logAsJsonFeed(services: Pick<Services, 'db' | 'siteUrl'>, asked: Asked): Promise<Answer<typeof contract.logAsJsonFeed>> {
  const { title, about, page, self, entries, language, lead } = await readFeed(services, asked, 'json')
  const feed = generateJsonFeed({
    title,
    description: about,
    home_page_url: page,
    feed_url: self,
    language,
    authors: [{ name: lead.name, ...(lead.website && { url: lead.website }) }],
    items: entries.map(({ url, words, text, at, kind, correction }) => ({ id: url, url, title: words, content_text: text, date_published: at, date_modified: at, tags: [kind, ...(correction ? ['correction'] : [])] })),
  })
  return feed as Answer<typeof contract.logAsJsonFeed>
}
