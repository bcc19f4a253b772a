import * as z from 'zod'
import { button, letter, link, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'
import { publicPage, publicPageUrl } from '../public-page.ts'

/** The lead has listed what was held. */
export const approved = letter({
  name: 'approved',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, reason: Typed, manage: LinkRef, ...publicPage, /** Whoever runs this site, where it is not the lead that has decided. */ host: Name.optional() }),
  subject: ({ organisation, title }, { words }) => words('emails.approved.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, reason, manage, slug, lang, host }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    const decided = { ...names, lead: name(host ?? lead) }
    return [
      paragraph(say.words('emails.approved.happened', decided)),
      ...(host ? [paragraph(say.words('emails.byHost', { host: name(host), lead: name(lead) }))] : []),
      ...(reason ? [paragraph(say.words('emails.approved.reason', decided)), quote(reason)] : []),
      button(say.words('emails.openSignOn'), say.url(manage)),
      paragraph(say.words('emails.keepLink')),
      link(say.words('emails.approved.seeList'), publicPageUrl(say, { slug, lang }, '/backers')),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    reason: 'We spoke to your secretary: Hinderwell and Harwell are two institutes.',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    slug: 'one-pound-fare',
  },
})
