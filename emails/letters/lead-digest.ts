import * as z from 'zod'
import { button, heading, letter, list, paragraph, small, type Block, type Say } from '../letter.ts'
import { name, Name } from '../names.ts'

const Count = z.number().int().min(0)

/** To the members of the lead: what arrived since the last one. `count` is the number of backers now. */
export const leadDigest = letter({
  name: 'lead-digest',
  lane: 'normal',
  props: z.strictObject({ title: Name, slug: z.string().max(200), listed: z.array(Name).max(1000), held: z.array(Name).max(1000), listedMore: Count, heldMore: Count, count: Count, /** Those that have a new logo. Not in what waited before there were any. */ logos: z.array(Name).max(1000).optional(), logosMore: Count.optional(), /** For the press, that wait. Not in what waited before there were any. */ quotes: Count.optional() }),
  subject: ({ title, listed, held, listedMore, heldMore, quotes = 0 }, { words }) => {
    if (listed.length + held.length > 0) return words('emails.leadDigest.subject', { title: name(title), listed: listed.length + listedMore, held: held.length + heldMore })
    return quotes > 0 ? words('emails.leadDigest.subjectQuotes', { title: name(title), count: quotes }) : words('emails.leadDigest.subjectLogos', { title: name(title) })
  },
  body: ({ title, slug, listed, held, listedMore, heldMore, count, logos = [], logosMore = 0, quotes = 0 }, say) => [
    paragraph(say.words('emails.leadDigest.count', { title: name(title), count })),
    ...(held.length > 0 ? [heading(say.words('emails.leadDigest.held')), names(held, heldMore, say), paragraph(say.words('emails.leadDigest.heldNext'))] : []),
    ...(listed.length > 0 ? [heading(say.words('emails.leadDigest.listed')), names(listed, listedMore, say)] : []),
    ...(logos.length > 0 ? [heading(say.words('emails.leadDigest.logos')), names(logos, logosMore, say), paragraph(say.words('emails.leadDigest.logosNext'))] : []),
    ...(quotes > 0 ? [heading(say.words('emails.leadDigest.quotes')), paragraph(say.words('emails.leadDigest.quotesNext', { count: quotes }))] : []),
    // What waits is behind the button, where nothing else does.
    quotes > 0 && listed.length + held.length === 0
      ? button(say.words('emails.leadDigest.openQuotes', { count: quotes }), `${say.site.url}/workspace/campaigns/${slug}/press/quotes`)
      : button(say.words('emails.leadDigest.open'), `${say.site.url}/workspace/campaigns/${slug}`),
    small(say.words('emails.whyLead')),
  ],
  sample: {
    title: 'Keep the £1 bus fare for everyone under 25',
    slug: 'one-pound-fare',
    listed: ['11.11.11', 'ACT | The App Association', 'Đoàn Thanh niên', 'جمعية الأمل'],
    held: ['Hinderwell Women’s Institute', 'Harwell Women’s Institute'],
    listedMore: 12,
    heldMore: 0,
    count: 243,
    logos: ['Hinderwell Women’s Institute'],
    logosMore: 0,
    quotes: 2,
  },
})

const names = (some: string[], more: number, { words }: Say): Block => list([...some.map(name), ...(more > 0 ? [words('emails.leadDigest.more', { count: more })] : [])])
