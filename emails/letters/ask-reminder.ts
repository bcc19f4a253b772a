import * as z from 'zod'
import { dateIn } from '#contracts/words/formats.ts'
import { button, letter, link, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** Once, a few days before the date that was chosen, while nobody has confirmed. */
export const askReminder = letter({
  name: 'ask-reminder',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, until: z.iso.datetime(), confirm: LinkRef, decide: LinkRef }),
  subject: ({ organisation, title, until }, { words, locale }) => words('emails.askReminder.subject', { organisation: name(organisation), title: name(title), date: dateIn(locale, until) }),
  body: ({ organisation, title, lead, until, confirm, decide }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.askReminder.happened', { ...names, date: dateIn(say.locale, until) })),
      paragraph(say.words('emails.askReminder.next')),
      button(say.words('emails.askReminder.button'), say.url(confirm)),
      link(say.words('emails.askFirst.page'), say.url(decide)),
      small(say.words('emails.askReminder.once')),
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
  },
})
