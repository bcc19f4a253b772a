import * as z from 'zod'
import { publicReasonIn } from '#contracts/words/public-reason.ts'
import { button, letter, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** The lead has not listed what was held, or has taken it off. */
export const refused = letter({
  name: 'refused',
  lane: 'normal',
  props: z.strictObject({
    organisation: Name,
    title: Name,
    lead: Name,
    reason: Typed,
    /** What the public log says: a code, or words. */
    publicReason: Name.optional(),
    manage: LinkRef,
    /** It stood on the public list before. */
    wasListed: z.boolean().default(false),
  }),
  subject: ({ organisation, title }, { words }) => words('emails.refused.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, reason, publicReason, manage, wasListed }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words(wasListed ? 'emails.refused.takenOff' : 'emails.refused.happened', names)),
      ...(reason ? [paragraph(say.words('emails.refused.reason')), quote(reason)] : []),
      ...(publicReason ? [paragraph(say.words('emails.refused.public', { reason: publicReasonIn(say.words, publicReason) }))] : []),
      paragraph(say.words('emails.refused.next')),
      paragraph(say.words('emails.refused.object', names)),
      button(say.words('emails.openSignOn'), say.url(manage)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    reason: 'Your county federation has signed for all its institutes.\nWe list each body once.',
    publicReason: 'duplicate',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    wasListed: false,
  },
})
