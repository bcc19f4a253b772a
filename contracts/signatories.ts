import * as z from 'zod'
import { FileAnswer } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { LeadSignature } from './lead-signatures.ts'
import { OwnSignature, SpokenTo, StatementOfSignature } from './own-signatures.ts'
import { Email, Id, PersonName, Role, SlugInPath, Tick, Token } from './text.ts'

// Whoever looks after a sign-on: the person who signed, and one more. What they may do to it stands in `signatures.ts`.

const ofLink = z.strictObject({ token: Token })
const About = z.object({ locale: SpokenTo, organisation: z.string(), campaign: StatementOfSignature })

export const addContact = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/contact',
  summary: 'Name a second person who looks after the sign-on; an e-mail asks that person to confirm',
  input: z.strictObject({ token: Token, name: PersonName, role: Role, email: Email }),
  output: OwnSignature,
})

export const offerAsContact = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/offer',
  summary: 'Where your sign-on was joined to another of the same organisation: offer to look after that one as well. Whoever signed it decides; again changes nothing',
  input: ofLink,
  output: OwnSignature,
})

export const removeContact = endpoint({
  method: 'DELETE',
  path: '/api/signatures/:token/contact',
  summary: 'Take the second person away again; either of the two can',
  input: ofLink,
  output: z.object({ removed: z.literal(true) }),
})

/** What somebody sees who is asked to look after a sign-on. */
export const ContactAsked = About.extend({ name: z.string(), role: z.string(), /** Who asks. */ askedBy: z.string().nullable(), confirmed: z.boolean() })
export type ContactAsked = z.infer<typeof ContactAsked>

export const readContact = endpoint({ method: 'GET', path: '/api/contacts/:token', summary: 'What the person is asked to look after; changes nothing', input: ofLink, output: ContactAsked })

export const confirmContact = endpoint({
  method: 'POST',
  path: '/api/contacts/:token',
  summary: 'Look after this sign-on as well; again gives the same answer',
  input: ofLink,
  output: z.object({ manageUrl: z.string(), already: z.boolean() }),
})

export const declineContact = endpoint({
  method: 'DELETE',
  path: '/api/contacts/:token',
  summary: 'Not look after it: name and address are deleted, and the link opens nothing any more',
  input: ofLink,
  output: z.object({ removed: z.literal(true) }),
})

export const proposeAddress = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/address',
  summary: 'Change your address; the old one stays until the new one has confirmed',
  input: z.strictObject({ token: Token, email: Email }),
  output: OwnSignature,
})

export const keepAddress = endpoint({
  method: 'DELETE',
  path: '/api/signatures/:token/address',
  summary: 'Keep the old address after all; the link that was sent to the new one opens nothing any more',
  input: ofLink,
  output: OwnSignature,
})

export const AddressAsked = About.extend({ email: z.string(), confirmed: z.boolean() })
export type AddressAsked = z.infer<typeof AddressAsked>

export const readAddress = endpoint({ method: 'GET', path: '/api/addresses/:token', summary: 'Which address would take over the sign-on; changes nothing', input: ofLink, output: AddressAsked })

export const confirmAddress = endpoint({
  method: 'POST',
  path: '/api/addresses/:token',
  summary: 'Take over with this address: links to the own page are renewed; again gives the same answer',
  input: ofLink,
  output: z.object({ manageUrl: z.string(), already: z.boolean() }),
})

const Erased = z.object({ erasedAt: z.iso.datetime() })

export const eraseSignature = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/erasure',
  summary: 'Erase what is personal; type the organisation\'s name to confirm. It cannot be undone',
  input: z.strictObject({ token: Token, name: z.string({ error: 'withdrawal.missing' }).max(2000).transform((typed) => typed.trim()), /** Else the organisation stays where it is, without you. */ alsoWithdraw: Tick.optional() }),
  output: Erased,
})

export const eraseForSignatory = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/signatures/:id/erasure',
  summary: 'Erase what is personal of a sign-on, for a signatory who has asked the lead. It cannot be undone',
  input: z.strictObject({ slug: SlugInPath, id: Id }),
  output: z.object({ signature: LeadSignature }),
})

export const readReceipt = endpoint({
  method: 'GET',
  path: '/api/signatures/:token/receipt.pdf',
  summary: 'What was signed, when, and what became of it, as a tagged PDF',
  produces: 'application/pdf',
  input: ofLink,
  output: FileAnswer,
})
