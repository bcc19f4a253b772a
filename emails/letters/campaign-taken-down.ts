import * as z from 'zod'
import { letter, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To the members of the lead: the host took their campaign down. An answer reaches the host. */
export const campaignTakenDown = letter({
  name: 'campaign-taken-down',
  lane: 'first',
  evenTakenDown: true,
  props: z.strictObject({ title: Name, reason: Typed }),
  subject: ({ title }, { words }) => words('emails.campaignTakenDown.subject', { title: name(title) }),
  body: ({ title, reason }, say) => [
    paragraph(say.words('emails.campaignTakenDown.happened', { title: name(title), site: say.site.name })),
    paragraph(say.words('emails.campaignTakenDown.reason')),
    quote(reason),
    paragraph(say.words('emails.campaignTakenDown.means')),
    paragraph(say.words('emails.campaignTakenDown.next', { site: say.site.name })),
    small(say.words('emails.whyLead')),
  ],
  sample: { title: 'Keep the £1 bus fare for everyone under 25', reason: 'The statement names a person and accuses them of a crime.' },
})
