import * as z from 'zod'
import { timeIn } from '#contracts/words/formats.ts'
import { button, code, facts, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** Asks the mailbox whether the organisation signs. Link and code stand on lines of their own: machines rely on it. */
export const verify = letter({
  name: 'verify',
  lane: 'first',
  props: z.strictObject({
    organisation: Name,
    title: Name,
    lead: Name,
    confirm: LinkRef,
    /** The signature's id. */
    codeId: z.string().max(64),
    reference: z.string().max(64),
    version: z.number().int().min(1),
    expiresAt: z.iso.datetime(),
    /** Where it was not the form: the lead wrote it down at a meeting, or brought it from an older list. */
    origin: z.enum(['meeting', 'import']).optional(),
    /** At a meeting: where and when. */
    said: Name.optional(),
  }),
  subject: ({ organisation, title }, { words }) => words('emails.verify.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, confirm, codeId, reference, version, expiresAt, origin, said }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead), said: name(said ?? '') }
    const wording = { label: say.words('emails.labels.version'), value: say.words('emails.labels.versionValue', { version }) }
    const number = { label: say.words('emails.labels.reference'), value: reference }
    const until = { time: timeIn(say.locale, expiresAt) }
    // Whoever did not fill in the form reads the wording first and ticks that they may: there is no code to type past that.
    if (origin) {
      return [
        paragraph(origin === 'meeting' ? say.words('emails.verify.meeting.asked', names) : say.words('emails.verify.import.asked', names)),
        paragraph(say.words(`emails.verify.${origin}.next`)),
        button(say.words('emails.verify.button'), say.url(confirm)),
        paragraph(say.words('emails.verify.linkUntil', until)),
        facts([wording, number]),
        small(say.words('emails.verify.notYouEntered', names)),
      ]
    }
    return [
      paragraph(say.words('emails.verify.asked', names)),
      paragraph(say.words('emails.verify.next', names)),
      button(say.words('emails.verify.button'), say.url(confirm)),
      paragraph(say.words('emails.verify.orCode')),
      code(say.code('verify', codeId)),
      paragraph(say.words('emails.verify.until', until)),
      facts([wording, number]),
      small(say.words('emails.verify.notYou')),
    ]
  },
  onlyWhile: ['pending'],
  uselessFrom: ({ expiresAt }) => new Date(expiresAt),
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    confirm: { purpose: 'verify', rowId: 'sample', generation: 1 },
    codeId: 'sample',
    reference: 'K7TM-2QXW-PH4D',
    version: 2,
    expiresAt: '2026-11-21T14:30:00.000Z',
  },
})
