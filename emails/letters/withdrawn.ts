import * as z from 'zod'
import { button, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To the contact, after the organisation left. */
export const withdrawn = letter({
  name: 'withdrawn',
  lane: 'normal',
  evenTakenDown: true,
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, manage: LinkRef }),
  subject: ({ organisation, title }, { words }) => words('emails.withdrawn.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, manage }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.withdrawn.happened', names)),
      paragraph(say.words('emails.withdrawn.next', names)),
      paragraph(say.words('emails.withdrawn.mistake')),
      button(say.words('emails.openSignOn'), say.url(manage)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
  },
})
