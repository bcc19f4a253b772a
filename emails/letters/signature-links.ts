import * as z from 'zod'
import { letter, link, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** For somebody who has lost the links: all sign-ons made with the address. */
export const signatureLinks = letter({
  name: 'signature-links',
  lane: 'first',
  evenTakenDown: true,
  props: z.strictObject({ entries: z.array(z.strictObject({ organisation: Name, title: Name, manage: LinkRef })).min(1).max(500) }),
  subject: (_, { words }) => words('emails.signatureLinks.subject'),
  body: ({ entries }, say) => [
    paragraph(say.words('emails.signatureLinks.asked')),
    ...entries.map(({ organisation, title, manage }) => link(say.words('emails.signatureLinks.entry', { organisation: name(organisation), title: name(title) }), say.url(manage))),
    paragraph(say.words('emails.signatureLinks.notYou')),
    small(say.words('emails.signatureLinks.why')),
  ],
  sample: {
    entries: [
      { organisation: 'Hinderwell Women’s Institute', title: 'Keep the £1 bus fare for everyone under 25', manage: { purpose: 'manage', rowId: 'sample', generation: 1 } },
      { organisation: 'جمعية الأمل', title: 'Homes before offices', manage: { purpose: 'manage', rowId: 'sample-2', generation: 1 } },
    ],
  },
})
