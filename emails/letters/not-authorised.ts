import * as z from 'zod'
import { button, letter, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To the signatory: somebody else at the organisation does not authorise it. */
export const notAuthorised = letter({
  name: 'not-authorised',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, kind: z.enum(['second-person', 'register-address']), person: Name.optional(), words: Typed.optional(), isListed: z.boolean(), manage: LinkRef }),
  subject: ({ organisation, title }, { words }) => words('emails.notAuthorised.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, kind, person, words, isListed, manage }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead), person: name(person ?? '') }
    return [
      paragraph(say.words(kind === 'register-address' ? 'emails.notAuthorised.register' : person ? 'emails.notAuthorised.person' : 'emails.notAuthorised.somebody', names)),
      ...(words ? [paragraph(say.words('emails.notAuthorised.words')), quote(words)] : []),
      paragraph(say.words(isListed ? 'emails.notAuthorised.listed' : 'emails.notAuthorised.held', names)),
      paragraph(say.words('emails.notAuthorised.next')),
      button(say.words('emails.openSignOn'), say.url(manage)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  onlyWhile: ['listed', 'held'],
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    kind: 'second-person',
    person: 'Agnes Thwaite',
    words: 'Our committee meets on the 9th and decides then.',
    isListed: false,
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
  },
})
