import * as z from 'zod'
import { button, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To a new address, which takes the place of the old one once its mailbox has confirmed. */
export const confirmAddress = letter({
  name: 'confirm-address',
  lane: 'first',
  evenTakenDown: true,
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, confirm: LinkRef }),
  subject: ({ organisation }, { words }) => words('emails.confirmAddress.subject', { organisation: name(organisation) }),
  body: ({ organisation, title, lead, confirm }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.confirmAddress.happened', names)),
      paragraph(say.words('emails.confirmAddress.next')),
      button(say.words('emails.confirmAddress.button'), say.url(confirm)),
      small(say.words('emails.confirmAddress.notYou')),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    confirm: { purpose: 'address', rowId: 'sample', generation: 1 },
  },
})
