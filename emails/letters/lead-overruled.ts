import * as z from 'zod'
import { publicReasonIn } from '#contracts/words/public-reason.ts'
import { button, letter, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To the members of the lead: whoever runs this site has decided on a sign-on of theirs. */
export const leadOverruled = letter({
  name: 'lead-overruled',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, host: Name, slug: z.string().max(200), isBack: z.boolean(), reason: Typed, /** What the public log says: a code, or words. */ publicReason: Name.optional() }),
  subject: ({ organisation, title, isBack }, { words }) => words(isBack ? 'emails.leadOverruled.subjectBack' : 'emails.leadOverruled.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, host, slug, isBack, reason, publicReason }, say) => {
    const names = { organisation: name(organisation), title: name(title), host: name(host) }
    return [
      paragraph(say.words(isBack ? 'emails.leadOverruled.back' : 'emails.leadOverruled.off', names)),
      paragraph(say.words('emails.leadOverruled.reason')),
      quote(reason),
      ...(publicReason ? [paragraph(say.words('emails.refused.public', { reason: publicReasonIn(say.words, publicReason) }))] : []),
      paragraph(say.words('emails.leadOverruled.answer', names)),
      button(say.words('emails.leadReported.open'), `${say.site.url}/workspace/campaigns/${slug}/signatures`),
      small(say.words('emails.whyLead')),
    ]
  },
  sample: { organisation: 'Hinderwell Women’s Institute', title: 'Keep the £1 bus fare for everyone under 25', host: 'Countersign Community Hosting', slug: 'one-pound-fare', isBack: false, reason: 'Its secretary wrote to us: the institute has not signed.', publicReason: 'no-authority' },
})
