import * as z from 'zod'
import { button, letter, link, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'
import { publicPage, publicPageUrl } from '../public-page.ts'

/** To the founding signers, who signed while only a private link led to the campaign: now everybody sees it. */
export const launched = letter({
  name: 'launched',
  lane: 'bulk',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, manage: LinkRef, unsubscribe: LinkRef, ...publicPage }),
  subject: ({ title }, { words }) => words('emails.launched.subject', { title: name(title) }),
  body: ({ organisation, title, lead, manage, unsubscribe, slug, lang }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.launched.happened', names)),
      paragraph(say.words('emails.launched.next', names)),
      link(say.words('emails.backersTold.listLink'), publicPageUrl(say, { slug, lang })),
      button(say.words('emails.openSignOn'), say.url(manage)),
      paragraph(say.words('emails.keepLink')),
      small(say.words('emails.whyContact', names)),
      link(say.words('emails.backersTold.stop'), say.url(unsubscribe)),
    ]
  },
  unsubscribe: ({ unsubscribe }) => unsubscribe,
  onlyWhile: ['listed', 'held'],
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    unsubscribe: { purpose: 'unsubscribe', rowId: 'sample', generation: 1 },
    slug: 'one-pound-fare',
  },
})
