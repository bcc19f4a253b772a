import * as z from 'zod'
import { dateIn } from '#contracts/words/formats.ts'
import { button, letter, link, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'
import { publicPage, publicPageUrl } from '../public-page.ts'

/** Somebody else at the organisation had signed: the two sign-ons are one. Says nothing of whoever made the other. */
export const joined = letter({
  name: 'joined',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, reason: Typed, /** Whether the other one is on the list. */ onList: z.boolean(), /** When it was made. */ since: z.iso.datetime(), manage: LinkRef, ...publicPage }),
  subject: ({ organisation, title }, { words }) => words('emails.joined.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, reason, onList, since, manage, slug, lang }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead), on: dateIn(say.locale, since) }
    return [
      paragraph(say.words(`emails.joined.happened.${onList ? 'listed' : 'held'}`, names)),
      ...(reason ? [paragraph(say.words('emails.joined.reason', names)), quote(reason)] : []),
      paragraph(say.words('emails.joined.next')),
      button(say.words('emails.openSignOn'), say.url(manage)),
      paragraph(say.words('emails.joined.wrong', names)),
      ...(onList ? [link(say.words('emails.joined.seeList'), publicPageUrl(say, { slug, lang }, '/backers'))] : []),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Wheldrake WI',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    reason: 'Wheldrake WI and Wheldrake Women’s Institute are one institute.',
    onList: true,
    since: '2026-11-21T10:00:00.000Z',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    slug: 'one-pound-fare',
  },
  onlyWhile: ['joined'],
})
