import * as z from 'zod'
import { button, letter, link, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'
import { publicPage, publicPageUrl } from '../public-page.ts'

/** To the signatory: somebody else at the organisation has authorised it, and what came of that. */
export const authorised = letter({
  name: 'authorised',
  lane: 'normal',
  props: z.strictObject({
    organisation: Name,
    title: Name,
    lead: Name,
    kind: z.enum(['second-person', 'register-address']),
    person: Name.optional(),
    /** On the list by this; there before; or waiting for the lead for another reason. */
    outcome: z.enum(['listed', 'before', 'held']),
    manage: LinkRef,
    ...publicPage,
  }),
  subject: ({ organisation, title }, { words }) => words('emails.authorised.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, kind, person, outcome, manage, slug, lang }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead), person: name(person ?? '') }
    return [
      paragraph(say.words(kind === 'register-address' ? 'emails.authorised.register' : person ? 'emails.authorised.person' : 'emails.authorised.somebody', names)),
      paragraph(say.words(`emails.authorised.${outcome}`, names)),
      button(say.words('emails.openSignOn'), say.url(manage)),
      ...(outcome === 'held' ? [] : [link(say.words('emails.welcome.seeList'), publicPageUrl(say, { slug, lang }, '/backers'))]),
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
    outcome: 'listed',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    slug: 'one-pound-fare',
  },
})
