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
    /** Whoever runs this site, where it is not the lead that has decided. */
    host: Name.optional(),
    /** It stood on the public list before. */
    wasListed: z.boolean().default(false),
  }),
  subject: ({ organisation, title }, { words }) => words('emails.refused.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, reason, publicReason, manage, host, wasListed }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    const decided = { ...names, lead: name(host ?? lead) }
    return [
      paragraph(say.words(wasListed ? 'emails.refused.takenOff' : 'emails.refused.happened', decided)),
      ...(host ? [paragraph(say.words('emails.byHost', { host: name(host), lead: name(lead) }))] : []),
      ...(reason ? [paragraph(say.words('emails.refused.reason')), quote(reason)] : []),
      ...(publicReason ? [paragraph(say.words('emails.refused.public', { reason: publicReasonIn(say.words, publicReason) }))] : []),
      paragraph(say.words('emails.refused.next')),
      paragraph(say.words(host ? 'emails.objectToHost' : 'emails.refused.object', { ...names, host: name(host ?? '') })),
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
