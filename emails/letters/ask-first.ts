import * as z from 'zod'
import { dateIn, timeIn } from '#contracts/words/formats.ts'
import { button, facts, heading, letter, link, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** "We need to ask first": saved, with what there is to show whoever decides. Its link, alone on a line, confirms later. */
export const askFirst = letter({
  name: 'ask-first',
  lane: 'first',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, until: z.iso.datetime(), confirm: LinkRef, decide: LinkRef, version: z.number().int().min(1), reference: z.string().max(64) }),
  subject: ({ organisation, title }, { words }) => words('emails.askFirst.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, until, confirm, decide, version, reference }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.askFirst.saved', { ...names, date: dateIn(say.locale, until) })),
      paragraph(say.words('emails.askFirst.next')),
      heading(say.words('emails.askFirst.show')),
      link(say.words('emails.askFirst.page'), say.url(decide)),
      heading(say.words('emails.askFirst.afterwards')),
      paragraph(say.words('emails.askFirst.afterwardsMore', names)),
      button(say.words('emails.askFirst.button'), say.url(confirm)),
      facts([
        { label: say.words('emails.askFirst.until'), value: timeIn(say.locale, until) },
        { label: say.words('emails.labels.version'), value: say.words('emails.labels.versionValue', { version }) },
        { label: say.words('emails.labels.reference'), value: reference },
      ]),
      small(say.words('emails.askFirst.notYou')),
    ]
  },
  onlyWhile: ['pending'],
  uselessFrom: ({ until }) => new Date(until),
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    until: '2026-11-26T17:00:00.000Z',
    confirm: { purpose: 'verify', rowId: 'sample', generation: 1 },
    decide: { purpose: 'decide', rowId: 'sample', generation: 1 },
    version: 2,
    reference: 'K7TM-2QXW-PH4D',
  },
})
