import * as z from 'zod'
import { signatureStates } from '#contracts/signatures.ts'
import { button, facts, letter, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'

/** To the new address: its link to the own page, and where the sign-on stands, because what was to be told to the old address is not. */
export const addressTaken = letter({
  name: 'address-taken',
  lane: 'normal',
  evenTakenDown: true,
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, state: z.enum(signatureStates), manage: LinkRef }),
  subject: ({ organisation }, { words }) => words('emails.addressTaken.subject', { organisation: name(organisation) }),
  body: ({ organisation, title, lead, state, manage }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.addressTaken.happened', names)),
      facts([{ label: say.words('emails.addressTaken.stands'), value: say.words(`domain.signatureState.${state}`) }]),
      paragraph(say.words('emails.addressTaken.next')),
      button(say.words('emails.openSignOn'), say.url(manage)),
      paragraph(say.words('emails.keepLink')),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    state: 'listed',
    manage: { purpose: 'manage', rowId: 'sample', generation: 2 },
  },
})
