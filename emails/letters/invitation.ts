import * as z from 'zod'
import { timeIn } from '#contracts/words/formats.ts'
import { button, letter, link, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** The lead asks an organisation to sign. Its address came from a list of the lead's: every such e-mail says how to get no more. */
export const invitation = letter({
  name: 'invitation',
  lane: 'bulk',
  props: z.strictObject({
    organisation: Name,
    title: Name,
    ask: Name,
    lead: Name,
    closesAt: z.iso.datetime().optional(),
    /** The second and last one. */
    reminder: z.boolean().optional(),
    invitation: LinkRef,
    unsubscribe: LinkRef,
  }),
  subject: ({ organisation, title, lead, reminder }, { words }) => words(reminder ? 'emails.invitation.subjectReminder' : 'emails.invitation.subject', { organisation: name(organisation), title: name(title), lead: name(lead) }),
  body: ({ organisation, title, ask, lead, closesAt, reminder, ...links }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words(reminder ? 'emails.invitation.askedBefore' : 'emails.invitation.asked', names)),
      ...(ask ? [paragraph(say.words('emails.invitation.ask')), quote(ask)] : []),
      paragraph(say.words('emails.invitation.next', names)),
      button(say.words('emails.invitation.button'), say.url(links.invitation)),
      ...(closesAt ? [paragraph(say.words('emails.invitation.until', { time: timeIn(say.locale, closesAt) }))] : []),
      small(say.words(reminder ? 'emails.invitation.whyReminder' : 'emails.invitation.why', names)),
      link(say.words('emails.invitation.stop', names), say.url(links.unsubscribe)),
    ]
  },
  unsubscribe: ({ unsubscribe }) => unsubscribe,
  uselessFrom: ({ closesAt }, postedAt) => (closesAt ? new Date(closesAt) : new Date(postedAt.getTime() + 365 * 86_400_000)),
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    ask: 'Keep the £1 bus fare, and extend it to everyone under 25 by September 2027.',
    lead: 'Tees Valley Community Alliance',
    closesAt: '2026-11-28T17:00:00.000Z',
    invitation: { purpose: 'invitation', rowId: 'sample', generation: 1 },
    unsubscribe: { purpose: 'unsubscribe', rowId: 'sample', generation: 1 },
  },
})
