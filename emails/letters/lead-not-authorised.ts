import * as z from 'zod'
import { button, letter, paragraph, quote } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To the lead: somebody else at an organisation does not authorise its sign-on. */
export const leadNotAuthorised = letter({
  name: 'lead-not-authorised',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, kind: z.enum(['second-person', 'register-address']), words: Typed.optional(), isListed: z.boolean(), slug: z.string().max(200) }),
  subject: ({ organisation, title }, { words }) => words('emails.leadNotAuthorised.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, kind, words, isListed, slug }, say) => {
    const names = { organisation: name(organisation), title: name(title) }
    return [
      paragraph(say.words(kind === 'register-address' ? 'emails.leadNotAuthorised.register' : 'emails.leadNotAuthorised.person', names)),
      ...(words ? [paragraph(say.words('emails.notAuthorised.words')), quote(words)] : []),
      paragraph(say.words(isListed ? 'emails.leadNotAuthorised.listed' : 'emails.leadNotAuthorised.held')),
      button(say.words(isListed ? 'emails.leadNotAuthorised.buttonListed' : 'emails.leadNotAuthorised.buttonHeld'), `${say.site.url}/workspace/campaigns/${slug}/${isListed ? 'signatures' : 'queue'}`),
    ]
  },
  sample: { organisation: 'Hinderwell Women’s Institute', title: 'Keep the £1 bus fare for everyone under 25', kind: 'second-person', words: 'Our committee meets on the 9th and decides then.', isListed: false, slug: 'one-pound-fare' },
})
