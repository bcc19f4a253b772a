import * as z from 'zod'
import { dateIn } from '#contracts/words/formats.ts'
import { button, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To somebody else at the organisation, a second person or a register's address: do you authorise this sign-on? */
export const authorise = letter({
  name: 'authorise',
  lane: 'first',
  props: z.strictObject({
    organisation: Name,
    title: Name,
    lead: Name,
    kind: z.enum(['second-person', 'register-address']),
    /** The entry whose address this is. */
    register: Name.optional(),
    /** Who signed, and in what role; nobody once that person is erased. */
    signedBy: Name.optional(),
    role: Name.optional(),
    reminder: z.boolean().default(false),
    authorise: LinkRef,
    /** Until when the link works. */
    until: z.iso.datetime(),
  }),
  subject: ({ organisation, title, reminder }, { words }) => words(reminder ? 'emails.authorise.subjectAgain' : 'emails.authorise.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, kind, register, signedBy, role, reminder, authorise, until }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead), person: name(signedBy ?? ''), role: name(role ?? '') }
    return [
      ...(reminder ? [paragraph(say.words('emails.authorise.again'))] : []),
      paragraph(say.words(signedBy ? 'emails.authorise.happened' : 'emails.authorise.happenedErased', names)),
      paragraph(kind === 'register-address' ? say.words('emails.authorise.whyRegister', { ...names, register: name(register ?? '') }) : say.words(signedBy ? 'emails.authorise.whyPerson' : 'emails.authorise.whyErased', names)),
      paragraph(say.words('emails.authorise.next')),
      button(say.words('emails.authorise.button'), say.url(authorise)),
      paragraph(say.words('emails.authorise.decline')),
      small(say.words(kind === 'register-address' ? 'emails.authorise.untilRegister' : 'emails.authorise.until', { date: dateIn(say.locale, until) })),
    ]
  },
  onlyWhile: ['listed', 'held'],
  uselessFrom: ({ until }) => new Date(until),
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    kind: 'second-person',
    signedBy: 'Margaret Ó Dálaigh',
    role: 'Secretary',
    authorise: { purpose: 'authorise', rowId: 'sample', generation: 1 },
    until: '2026-11-30T09:00:00.000Z',
  },
})
