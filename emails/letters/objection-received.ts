import * as z from 'zod'
import { button, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'
import { inLanguage, lang } from '../public-page.ts'

/** To whoever has objected, so that a false objection is noticed too. */
export const objectionReceived = letter({
  name: 'objection-received',
  lane: 'normal',
  evenTakenDown: true,
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, object: LinkRef, lang }),
  subject: ({ organisation, title }, { words }) => words('emails.objectionReceived.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, object, lang: page }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.objectionReceived.happened', names)),
      paragraph(say.words('emails.objectionReceived.next', names)),
      button(say.words('emails.objectionReceived.button'), inLanguage(say.url(object), page)),
      small(say.words('emails.whyObjector', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    object: { purpose: 'object', rowId: 'sample', generation: 1 },
  },
})
