import * as z from 'zod'
import { dateIn } from '#contracts/words/formats.ts'
import { button, facts, letter, link, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To a signatory: a journalist's question. An answer goes straight to the journalist; until then the journalist knows no address. */
export const journalistAsks = letter({
  name: 'journalist-asks',
  lane: 'first',
  props: z.strictObject({ organisation: Name, title: Name, person: Name, newsroom: Name, words: Typed, answerBy: z.iso.date().optional(), manage: LinkRef, report: LinkRef, stop: LinkRef }),
  subject: ({ person, newsroom, title }, { words }) => words('emails.journalistAsks.subject', { person: name(person), newsroom: name(newsroom), title: name(title) }),
  body: ({ organisation, title, person, newsroom, words, answerBy, manage, report, stop }, say) => {
    const names = { organisation: name(organisation), title: name(title), person: name(person), newsroom: name(newsroom) }
    return [
      paragraph(say.words('emails.journalistAsks.happened', names)),
      quote(words),
      ...(answerBy ? [facts([{ label: say.words('emails.journalistAsks.answerBy'), value: dateIn(say.locale, answerBy) }])] : []),
      paragraph(say.words('emails.journalistAsks.reply', names)),
      paragraph(say.words('emails.journalistAsks.checked', names)),
      button(say.words('emails.openSignOn'), say.url(manage)),
      link(say.words('emails.journalistAsks.report'), say.url(report)),
      link(say.words('emails.journalistAsks.stop'), say.url(stop)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  unsubscribe: ({ stop }) => stop,
  onlyWhile: ['listed'],
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    person: 'Rosa Lind',
    newsroom: 'The Coast Gazette',
    words: 'How many of your members use the bus to get to meetings?\nCould somebody speak to us on the telephone?',
    answerBy: '2026-11-24',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    report: { purpose: 'question', rowId: 'sample', generation: 2 },
    stop: { purpose: 'unsubscribe', rowId: 'sample', generation: 1 },
  },
})
