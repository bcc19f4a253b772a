import * as z from 'zod'
import { button, letter, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** The host lets an address lead campaigns. Nothing happens by opening the link. */
export const inviteLead = letter({
  name: 'invite-lead',
  lane: 'normal',
  props: z.strictObject({ hostName: Name }),
  subject: ({ hostName }, { words, site }) => words('emails.inviteLead.subject', { host: name(hostName), site: new URL(site.url).host }),
  body: ({ hostName }, say) => [
    paragraph(say.words('emails.inviteLead.happened', { host: name(hostName), site: new URL(say.site.url).host })),
    paragraph(say.words('emails.inviteLead.next')),
    button(say.words('emails.inviteLead.button'), `${say.site.url}/sign-in`),
    small(say.words('emails.inviteLead.ignore')),
  ],
  sample: { hostName: 'Example Foundation' },
})
