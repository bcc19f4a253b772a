import * as z from 'zod'
import { dateIn } from '#contracts/words/formats.ts'
import { button, letter, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'
import { inLanguage, lang } from '../public-page.ts'

/** To whoever asked an organisation something: the question is passed on once the address is confirmed. */
export const confirmQuestion = letter({
  name: 'confirm-question',
  lane: 'first',
  props: z.strictObject({ organisation: Name, title: Name, words: Typed, confirm: LinkRef, until: z.iso.datetime(), lang }),
  subject: ({ organisation }, { words }) => words('emails.confirmQuestion.subject', { organisation: name(organisation) }),
  body: ({ organisation, title, words, confirm, until, lang: page }, say) => {
    const names = { organisation: name(organisation), title: name(title), date: dateIn(say.locale, until) }
    return [
      paragraph(say.words('emails.confirmQuestion.happened', names)),
      quote(words),
      paragraph(say.words('emails.confirmQuestion.next')),
      button(say.words('emails.confirmQuestion.button'), inLanguage(say.url(confirm), page)),
      paragraph(say.words('emails.confirmQuestion.until', names)),
      small(say.words('emails.confirmQuestion.notYou')),
    ]
  },
  uselessFrom: ({ until }) => new Date(until),
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    words: 'How many of your members use the bus to get to meetings?\nCould somebody speak to us on the telephone?',
    confirm: { purpose: 'question', rowId: 'sample', generation: 1 },
    until: '2026-11-24T10:00:00.000Z',
  },
})
