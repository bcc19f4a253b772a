import * as z from 'zod'
import { button, letter, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To the members of the lead: a signatory has answered to having been refused or taken off. */
export const leadReplied = letter({
  name: 'lead-replied',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, slug: z.string().max(200), reply: Typed }),
  subject: ({ organisation, title }, { words }) => words('emails.leadReplied.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, slug, reply }, say) => [
    paragraph(say.words('emails.leadReplied.happened', { organisation: name(organisation), title: name(title) })),
    quote(reply),
    paragraph(say.words('emails.leadReplied.next')),
    button(say.words('emails.leadReplied.open'), `${say.site.url}/workspace/campaigns/${slug}/queue`),
    small(say.words('emails.whyLead')),
  ],
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    slug: 'one-pound-fare',
    reply: 'We are an institute of our own, with our own committee.\nThe county federation did not sign for us.',
  },
  onlyWhile: ['invalidated'],
})
