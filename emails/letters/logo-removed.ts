import * as z from 'zod'
import { button, letter, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** The lead has removed a logo from the list. The sign-on stands as it did. */
export const logoRemoved = letter({
  name: 'logo-removed',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, reason: Typed, manage: LinkRef }),
  subject: ({ organisation, title }, { words }) => words('emails.logoRemoved.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, reason, manage }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.logoRemoved.what', names)),
      ...(reason ? [paragraph(say.words('emails.logoRemoved.reason', names)), quote(reason)] : []),
      paragraph(say.words('emails.logoRemoved.next')),
      button(say.words('emails.openSignOn'), say.url(manage)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    reason: 'This is the logo of the national federation. Upload your own where you have one.',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
  },
})
