import * as z from 'zod'
import { button, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** A contact signed again for an organisation that has signed: the mailbox learns it, the screen does not say. */
export const alreadyBacking = letter({
  name: 'already-backing',
  lane: 'first',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, manage: LinkRef, state: z.enum(['listed', 'held']) }),
  subject: ({ organisation, title }, { words }) => words('emails.alreadyBacking.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, manage, state }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(state === 'listed' ? say.words('emails.alreadyBacking.listed', names) : say.words('emails.alreadyBacking.held', names)),
      paragraph(say.words('emails.alreadyBacking.next')),
      button(say.words('emails.openSignOn'), say.url(manage)),
      paragraph(say.words('emails.keepLink')),
      small(say.words('emails.whyContact', names)),
    ]
  },
  onlyWhile: ['listed', 'held'],
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    state: 'listed',
  },
})
