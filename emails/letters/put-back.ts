import * as z from 'zod'
import { button, letter, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** The lead takes back a decision: the sign-on is where it was before it. Named so that it is not taken for the use-case. */
export const putBackLetter = letter({
  name: 'put-back',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, state: z.enum(['listed', 'held', 'pending']), reason: Typed, manage: LinkRef }),
  subject: ({ organisation, title, state }, { words }) => words(`emails.putBack.subject.${state}`, { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, state, reason, manage }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words(`emails.putBack.happened.${state}`, names)),
      ...(reason ? [paragraph(say.words('emails.putBack.reason', names)), quote(reason)] : []),
      paragraph(say.words(`emails.putBack.next.${state}`, names)),
      button(say.words('emails.openSignOn'), say.url(manage)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    state: 'held',
    reason: 'We listed you by a slip, and first want to ask your county federation.',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
  },
  onlyWhile: ['listed', 'held', 'pending'],
})
