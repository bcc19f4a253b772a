import * as z from 'zod'
import { button, letter, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To the members of the lead: a reader says that an organisation on the list did not sign. Nobody has shown that they may answer for it. */
export const leadReported = letter({
  name: 'lead-reported',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, slug: z.string().max(200), words: Typed }),
  subject: ({ organisation, title }, { words }) => words('emails.leadReported.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, slug, words }, say) => [
    paragraph(say.words('emails.leadReported.happened', { organisation: name(organisation), title: name(title) })),
    quote(words),
    paragraph(say.words('emails.leadReported.next', { organisation: name(organisation) })),
    button(say.words('emails.leadReported.open'), `${say.site.url}/workspace/campaigns/${slug}/signatures`),
    small(say.words('emails.whyLead')),
  ],
  sample: { organisation: 'Hinderwell Women’s Institute', title: 'Keep the £1 bus fare for everyone under 25', slug: 'one-pound-fare', words: 'I am on the committee. We have never talked about this.' },
})
