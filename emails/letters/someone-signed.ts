import * as z from 'zod'
import { button, facts, letter, link, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To the public address of an organisation for which somebody signed from elsewhere. Names nobody: only the role that was given. */
export const someoneSigned = letter({
  name: 'someone-signed',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, role: Name, domain: z.string().max(253), object: LinkRef, /** Not in what was written before one could ask for no more. */ stop: LinkRef.optional() }),
  subject: ({ organisation, title }, { words }) => words('emails.someoneSigned.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, role, domain, object, stop }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead), domain: name(domain) }
    return [
      paragraph(say.words('emails.someoneSigned.happened', names)),
      facts([
        { label: say.words('emails.labels.organisation'), value: organisation },
        { label: say.words('emails.someoneSigned.role'), value: role },
        { label: say.words('emails.labels.statement'), value: title },
        { label: say.words('emails.labels.lead'), value: lead },
      ]),
      paragraph(say.words('emails.someoneSigned.next', names)),
      button(say.words('emails.someoneSigned.button'), say.url(object)),
      paragraph(say.words('emails.someoneSigned.right', names)),
      small(say.words('emails.someoneSigned.why', names)),
      ...(stop ? [link(say.words('emails.someoneSigned.stop'), say.url(stop))] : []),
    ]
  },
  unsubscribe: ({ stop }) => stop,
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    role: 'Secretary',
    domain: 'hinderwellwi.example',
    object: { purpose: 'object', rowId: 'sample', generation: 1 },
    stop: { purpose: 'unsubscribe', rowId: 'sample', generation: 1 },
  },
})
