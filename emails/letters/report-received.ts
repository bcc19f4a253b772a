import * as z from 'zod'
import { letter, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To whoever reported a campaign and gave an address. Says nothing of what was reported: anybody can type an address. */
export const reportReceived = letter({
  name: 'report-received',
  lane: 'normal',
  evenTakenDown: true,
  props: z.strictObject({ title: Name }),
  subject: ({ title }, { words }) => words('emails.reportReceived.subject', { title: name(title) }),
  body: ({ title }, say) => [
    paragraph(say.words('emails.reportReceived.happened', { title: name(title), site: say.site.name })),
    paragraph(say.words('emails.reportReceived.next')),
    small(say.words('emails.reportReceived.notYou')),
  ],
  sample: { title: 'Keep the £1 bus fare for everyone under 25' },
})
