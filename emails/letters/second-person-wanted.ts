import * as z from 'zod'
import { button, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To the signatory, from the lead: a second person at the organisation would settle what is being checked. */
export const secondPersonWanted = letter({
  name: 'second-person-wanted',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, manage: LinkRef }),
  subject: ({ organisation, title }, { words }) => words('emails.secondPersonWanted.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, manage }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.secondPersonWanted.happened', names)),
      paragraph(say.words('emails.secondPersonWanted.next')),
      button(say.words('emails.secondPersonWanted.button'), say.url(manage)),
      paragraph(say.words('emails.secondPersonWanted.nobody', names)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  onlyWhile: ['listed', 'held'],
  sample: { organisation: 'Hinderwell Women’s Institute', title: 'Keep the £1 bus fare for everyone under 25', lead: 'Tees Valley Community Alliance', manage: { purpose: 'manage', rowId: 'sample', generation: 1 } },
})
