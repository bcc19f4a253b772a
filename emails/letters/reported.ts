import * as z from 'zod'
import { reportKinds } from '#contracts/campaigns.ts'
import { button, letter, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To the hosts: a reader says that something is wrong with a campaign. */
export const reported = letter({
  name: 'reported',
  lane: 'normal',
  evenTakenDown: true,
  props: z.strictObject({ title: Name, lead: Name, kind: z.enum(reportKinds), words: Typed, slug: z.string().max(200) }),
  subject: ({ title }, { words }) => words('emails.reported.subject', { title: name(title) }),
  body: ({ title, lead, kind, words }, say) => [
    paragraph(say.words('emails.reported.happened', { title: name(title), lead: name(lead) })),
    paragraph(say.words(`domain.reportKind.${kind}`)),
    quote(words),
    button(say.words('emails.reported.open'), `${say.site.url}/host`),
    small(say.words('emails.whyHost')),
  ],
  sample: { title: 'Keep the £1 bus fare for everyone under 25', lead: 'Tees Valley Community Alliance', kind: 'misleading', words: 'The figure in the second paragraph is from 2019.\nThe study says £3.1 million.', slug: 'one-pound-fare' },
})
