import * as z from 'zod'
import { timeIn } from '#contracts/words/formats.ts'
import { button, letter, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To the members of the lead: their own systems do not hear any more of what happens. */
export const webhookTrouble = letter({
  name: 'webhook-trouble',
  lane: 'normal',
  props: z.strictObject({ host: Name, title: Name, what: z.enum(['failing', 'gone']), since: z.iso.datetime(), slug: z.string().max(200) }),
  subject: ({ title, what }, { words }) => words(`emails.webhookTrouble.${what}.subject`, { title: name(title) }),
  body: ({ host, title, what, since, slug }, say) => {
    const facts = { host: name(host), title: name(title), time: timeIn(say.locale, since) }
    return [
      paragraph(say.words(`emails.webhookTrouble.${what}.happened`, facts)),
      paragraph(say.words(`emails.webhookTrouble.${what}.next`, facts)),
      button(say.words('emails.webhookTrouble.open'), `${say.site.url}/workspace/campaigns/${slug}/webhooks`),
      small(say.words('emails.whyLead')),
    ]
  },
  sample: { host: 'crm.teesvalley.example', title: 'Keep the £1 bus fare for everyone under 25', what: 'failing', since: '2026-11-20T17:00:00.000Z', slug: 'one-pound-fare' },
})
