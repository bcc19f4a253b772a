import * as z from 'zod'
import { letter, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To the old address. It holds no link: whoever still reads that mailbox may not be the person any more. */
export const addressChanged = letter({
  name: 'address-changed',
  lane: 'normal',
  evenTakenDown: true,
  props: z.strictObject({ organisation: Name, title: Name, lead: Name }),
  subject: ({ organisation }, { words }) => words('emails.addressChanged.subject', { organisation: name(organisation) }),
  body: ({ organisation, title, lead }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.addressChanged.happened', names)),
      paragraph(say.words('emails.addressChanged.next')),
      paragraph(say.words('emails.addressChanged.notYou', names)),
      small(say.words('emails.addressChanged.why')),
    ]
  },
  sample: { organisation: 'Hinderwell Women’s Institute', title: 'Keep the £1 bus fare for everyone under 25', lead: 'Tees Valley Community Alliance' },
})
