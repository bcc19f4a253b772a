import * as z from 'zod'
import { button, letter, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** The lead has read the signatory's answer, and stands by its decision. */
export const upheld = letter({
  name: 'upheld',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, reason: Typed, manage: LinkRef }),
  subject: ({ organisation, title }, { words }) => words('emails.upheld.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, reason, manage }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.upheld.happened', names)),
      ...(reason ? [paragraph(say.words('emails.upheld.reason', names)), quote(reason)] : []),
      paragraph(say.words('emails.upheld.next')),
      button(say.words('emails.openSignOn'), say.url(manage)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    reason: 'Your federation tells us that it signs for you, too.',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
  },
})
