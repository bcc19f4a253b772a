import * as z from 'zod'
import { button, letter, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To the members of the lead: the host has put their campaign back. */
export const campaignRestored = letter({
  name: 'campaign-restored',
  lane: 'normal',
  props: z.strictObject({ title: Name, slug: z.string().max(200), /** What the host adds. */ note: Typed.optional() }),
  subject: ({ title }, { words }) => words('emails.campaignRestored.subject', { title: name(title) }),
  body: ({ title, slug, note }, say) => [
    paragraph(say.words('emails.campaignRestored.happened', { title: name(title), site: say.site.name })),
    ...(note ? [paragraph(say.words('emails.campaignRestored.note', { site: say.site.name })), quote(note)] : []),
    paragraph(say.words('emails.campaignRestored.next')),
    button(say.words('emails.campaignRestored.open'), `${say.site.url}/workspace/campaigns/${slug}`),
    small(say.words('emails.whyLead')),
  ],
  sample: { title: 'Keep the £1 bus fare for everyone under 25', slug: 'one-pound-fare', note: 'Thank you for the source. We are content.' },
})
