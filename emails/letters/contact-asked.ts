import * as z from 'zod'
import { button, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To a second person at the organisation: would you look after this sign-on as well? */
export const contactAsked = letter({
  name: 'contact-asked',
  lane: 'first',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, askedBy: Name, confirm: LinkRef }),
  subject: ({ organisation, title }, { words }) => words('emails.contactAsked.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, askedBy, confirm }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead), person: name(askedBy) }
    return [
      paragraph(say.words('emails.contactAsked.happened', names)),
      paragraph(say.words('emails.contactAsked.next', names)),
      button(say.words('emails.contactAsked.button'), say.url(confirm)),
      small(say.words('emails.contactAsked.notYou')),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    askedBy: 'Margaret Ó Dálaigh',
    confirm: { purpose: 'contact', rowId: 'sample', generation: 1 },
  },
})
