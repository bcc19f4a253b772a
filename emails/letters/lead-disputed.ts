import * as z from 'zod'
import { button, letter, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To the members of the lead, who have to decide. */
export const leadDisputed = letter({
  name: 'lead-disputed',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, slug: z.string().max(200), /** What the objector says. */ words: Typed.optional() }),
  subject: ({ organisation, title }, { words }) => words('emails.leadDisputed.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, slug, words }, say) => [
    paragraph(say.words('emails.leadDisputed.happened', { organisation: name(organisation), title: name(title) })),
    ...(words ? [paragraph(say.words('emails.leadDisputed.words')), quote(words)] : []),
    paragraph(say.words('emails.leadDisputed.next')),
    button(say.words('emails.leadDisputed.open'), `${say.site.url}/workspace/campaigns/${slug}`),
    small(say.words('emails.whyLead')),
  ],
  sample: { organisation: 'Hinderwell Women’s Institute', title: 'Keep the £1 bus fare for everyone under 25', slug: 'one-pound-fare', words: 'Our committee has not met since June, and nobody asked us.' },
})
