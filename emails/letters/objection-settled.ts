import * as z from 'zod'
import { objectionOutcomes } from '#contracts/objections.ts'
import { button, letter, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'

/** To whoever has objected: what the lead decided, and its reason. */
export const objectionSettled = letter({
  name: 'objection-settled',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, outcome: z.enum(objectionOutcomes), reason: Typed, /** Whether one may object once more. */ again: z.boolean(), object: LinkRef }),
  subject: ({ organisation, title, outcome }, { words }) => words(`emails.objectionSettled.subject.${outcome}`, { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, outcome, reason, again, object }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words(`emails.objectionSettled.${outcome}`, names)),
      ...(reason ? [paragraph(say.words('emails.objectionSettled.reason', names)), quote(reason)] : []),
      ...(outcome === 'stands' ? [paragraph(say.words(again ? 'emails.objectionSettled.again' : 'emails.objectionSettled.host', { ...names, site: say.site.name }))] : []),
      button(say.words('emails.objectionSettled.button'), say.url(object)),
      small(say.words('emails.whyObjector', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    outcome: 'stands',
    reason: 'We spoke to your chair, who sent us the minutes of 3 March.',
    again: true,
    object: { purpose: 'object', rowId: 'sample', generation: 1 },
  },
})
