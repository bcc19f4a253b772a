import * as z from 'zod'
import { button, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** Somebody who signed for the same organisation offers to look after the sign-on as well: whoever signed decides. */
export const contactOffered = letter({
  name: 'contact-offered',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, person: Name, role: Name, email: Name, manage: LinkRef }),
  subject: ({ organisation }, { words }) => words('emails.contactOffered.subject', { organisation: name(organisation) }),
  body: ({ organisation, title, lead, person, role, email, manage }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead), person: name(person), role: name(role), email: name(email) }
    return [
      paragraph(say.words('emails.contactOffered.happened', names)),
      paragraph(say.words('emails.contactOffered.next')),
      button(say.words('emails.openSignOn'), say.url(manage)),
      paragraph(say.words('emails.contactOffered.unknown', names)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    person: 'Siân Prys',
    role: 'Chair',
    email: 'sian@hinderwell.example',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
  },
})
