import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { LeadSignature } from './lead-signatures.ts'
import { CampaignOfSignature, OwnSignature, SpokenTo, WordingGiven } from './own-signatures.ts'
import { capacities, SignatureState } from './signatures.ts'
import { Email, Id, OptionalText, PersonName, Role, SlugInPath, Token } from './text.ts'

// Somebody else at the organisation authorises its sign-on: a second person, or whoever reads the address that a register has for it.

const Time = z.iso.datetime()
const ofLink = z.strictObject({ token: Token })

export const askToAuthorise = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/authorisation',
  summary: 'Ask a second person at the organisation to authorise the sign-on; takes the place of whoever was asked before and has not answered',
  input: z.strictObject({ token: Token, name: PersonName, role: Role, email: Email }),
  output: OwnSignature,
})

export const askRegisterAddress = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/authorisation/register',
  summary: 'Ask at the address that a register has for the organisation',
  input: ofLink,
  output: OwnSignature,
})

export const remindAuthoriser = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/authorisation/reminder',
  summary: 'Send the e-mail that asks for it once more',
  input: ofLink,
  output: OwnSignature,
})

export const stopAuthorisation = endpoint({
  method: 'DELETE',
  path: '/api/signatures/:token/authorisation',
  summary: 'Ask that person no longer: name and address are deleted, and the link opens nothing any more',
  input: ofLink,
  output: OwnSignature,
})

/** What somebody sees who is asked to authorise a sign-on. */
export const AuthorisationAsked = z.object({
  locale: SpokenTo,
  kind: z.enum(['second-person', 'register-address']),
  organisation: z.string(),
  /** Who is asked; nobody by name where it is a register's address. */
  name: z.string().nullable(),
  /** The entry of the register whose address it is. */
  register: z.string().optional(),
  signedBy: z.object({ name: z.string(), role: z.string() }).nullable(),
  capacity: z.enum(capacities),
  campaign: CampaignOfSignature,
  version: WordingGiven,
  state: SignatureState,
  answer: z.enum(['authorised', 'declined']).nullable(),
  answeredAt: Time.nullable(),
})
export type AuthorisationAsked = z.infer<typeof AuthorisationAsked>

export const readAuthorisation = endpoint({ method: 'GET', path: '/api/authorisations/:token', summary: 'What the holder of the link is asked to authorise; changes nothing', input: ofLink, output: AuthorisationAsked })

export const authorise = endpoint({
  method: 'POST',
  path: '/api/authorisations/:token',
  summary: 'Authorise the sign-on; again gives the same answer',
  input: ofLink,
  output: z.object({ answer: z.literal('authorised'), state: SignatureState, already: z.boolean() }),
})

export const declineAuthorisation = endpoint({
  method: 'POST',
  path: '/api/authorisations/:token/refusal',
  summary: 'Not authorise the sign-on. Name and address are deleted at once; what is said about it goes to the lead and the signatory',
  input: z.strictObject({ token: Token, words: OptionalText(1000) }),
  output: z.object({ answer: z.literal('declined'), already: z.boolean() }),
})

/** How the number was found that the lead rang: never from the sign-on itself. */
export const numberSources = ['register', 'website', 'known'] as const

export const vouchForSignature = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/signatures/:id/vouching',
  summary: 'Note a call with somebody at the organisation. The note is private; that the lead vouches for the sign-on, and since when, is public once it is listed',
  input: z.strictObject({ slug: SlugInPath, id: Id, spokeWith: PersonName, on: z.iso.date('vouching.date'), numberFrom: z.enum(numberSources, { error: 'vouching.numberFrom' }), note: OptionalText(1000) }),
  output: z.object({ signature: LeadSignature }),
})

export const stopVouching = endpoint({
  method: 'DELETE',
  path: '/api/campaigns/:slug/signatures/:id/vouching',
  summary: 'Take the note of a call back: the lead no longer vouches for the sign-on',
  input: z.strictObject({ slug: SlugInPath, id: Id }),
  output: z.object({ signature: LeadSignature }),
})

export const askRegisterAddressAsLead = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/signatures/:id/authorisation/register',
  summary: 'Ask at the address that a register has for the organisation, for the lead',
  input: z.strictObject({ slug: SlugInPath, id: Id }),
  output: z.object({ signature: LeadSignature }),
})

export const askForSecondPerson = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/signatures/:id/authorisation/invitation',
  summary: 'Write to the signatory that a second person at the organisation would settle it',
  input: z.strictObject({ slug: SlugInPath, id: Id }),
  output: z.object({ signature: LeadSignature }),
})
