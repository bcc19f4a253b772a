import * as z from 'zod'
import { button, letter, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** What the lead decided about a changed name. `organisation` is the name before. */
export const nameSettled = letter({
  name: 'name-settled',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, proposed: Name, accepted: z.boolean(), title: Name, lead: Name, reason: Typed, manage: LinkRef }),
  subject: ({ organisation, proposed, accepted, title }, { words }) =>
    accepted
      ? words('emails.nameSettled.subjectAccepted', { proposed: name(proposed), title: name(title) })
      : words('emails.nameSettled.subjectRefused', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, proposed, accepted, title, lead, reason, manage }, say) => {
    const names = { organisation: name(organisation), proposed: name(proposed), title: name(title), lead: name(lead) }
    return [
      paragraph(accepted ? say.words('emails.nameSettled.accepted', names) : say.words('emails.nameSettled.refused', names)),
      ...(reason ? [paragraph(say.words('emails.nameSettled.reason', names)), quote(reason)] : []),
      button(say.words('emails.openSignOn'), say.url(manage)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell WI',
    proposed: 'Hinderwell Women’s Institute',
    accepted: true,
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    reason: 'The full name is the one in the register.',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
  },
})
