import * as z from 'zod'
import { letter, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To whoever reported a campaign and gave an address: what the host decided. */
export const reportSettled = letter({
  name: 'report-settled',
  lane: 'normal',
  evenTakenDown: true,
  props: z.strictObject({ title: Name, outcome: z.enum(['kept', 'taken-down']), answer: Typed }),
  subject: ({ title }, { words }) => words('emails.reportSettled.subject', { title: name(title) }),
  body: ({ title, outcome, answer }, say) => [
    paragraph(say.words(`emails.reportSettled.${outcome}`, { title: name(title), site: say.site.name })),
    quote(answer),
    small(say.words('emails.reportSettled.why')),
  ],
  sample: { title: 'Keep the £1 bus fare for everyone under 25', outcome: 'kept', answer: 'We compared the figure with the study. It is from this year, and it is right.' },
})
