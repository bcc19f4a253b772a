import * as z from 'zod'
import { button, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'
import { inLanguage, lang } from '../public-page.ts'

/** To an address at the organisation's own domain that asked for it. */
export const objectionLink = letter({
  name: 'objection-link',
  lane: 'first',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, object: LinkRef, lang }),
  subject: ({ organisation, title }, { words }) => words('emails.objectionLink.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, object, lang: page }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.objectionLink.asked', names)),
      paragraph(say.words('emails.objectionLink.next', names)),
      button(say.words('emails.objectionLink.button'), inLanguage(say.url(object), page)),
      small(say.words('emails.objectionLink.notYou')),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    object: { purpose: 'object', rowId: 'sample', generation: 1 },
  },
})
