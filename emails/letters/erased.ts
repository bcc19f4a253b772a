import * as z from 'zod'
import { letter, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** The last e-mail to an address: what was erased, and what stays. */
export const erased = letter({
  name: 'erased',
  lane: 'normal',
  evenTakenDown: true,
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, /** On the public list, without the person. */ stays: z.boolean() }),
  subject: (_, { words }) => words('emails.erased.subject'),
  body: ({ organisation, title, lead, stays }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.erased.happened', names)),
      paragraph(stays ? say.words('emails.erased.stays', names) : say.words('emails.erased.gone', names)),
      paragraph(say.words('emails.erased.delivered', names)),
      small(say.words('emails.erased.last')),
    ]
  },
  sample: { organisation: 'Hinderwell Women’s Institute', title: 'Keep the £1 bus fare for everyone under 25', lead: 'Tees Valley Community Alliance', stays: true },
})
