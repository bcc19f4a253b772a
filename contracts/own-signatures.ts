import * as z from 'zod'
import { BeforeLaunch } from './campaigns.ts'
import { endpoint } from './endpoint.ts'
import { organisation, OrganisationKind, origins, SignatureState } from './signatures.ts'
import { cleanText, Code, Email, Id, OptionalText, OrganisationName, PersonName, Role, Tick, Token, VersionNumber } from './text.ts'
import { Lang } from './translations.ts'

// What the holder of an e-mailed link sees and does: before confirming, and on the page of its own.

const Time = z.iso.datetime()

export const OrganisationAsTyped = z.object({
  name: z.string(),
  website: z.string().optional(),
  country: z.string().optional(),
  place: z.string().optional(),
  sector: z.string().optional(),
  kind: OrganisationKind.optional(),
  branchOf: z.string().optional(),
  registerId: z.string().optional(),
})
const Signatory = z.object({ name: z.string(), role: z.string(), email: z.string() })
/** The statement that it is for. Its title is that of the text that is signed, in `locale`; `lang` is there where its pages can be read in the language that was read. */
export const StatementOfSignature = z.object({ slug: z.string(), title: z.string(), locale: z.string(), lang: z.string().optional(), lead: z.string() })
export const CampaignOfSignature = StatementOfSignature.extend({ ask: z.string(), state: z.string() })
/** The language in which whoever holds a link of a sign-on is spoken to: the one in which its wording was read. */
export const SpokenTo = z.string()
export const WordingGiven = z.object({ number: z.number(), hash: z.string(), html: z.string() })

/** How many e-mails of a kind were sent, of how many, and from when on the next can be. */
const Mails = z.object({ sent: z.number(), most: z.number(), nextAt: Time.nullable() })

/** Somebody else at the organisation who was asked to authorise the sign-on. Nobody by name where it is a register's address, or where they are forgotten. */
export const Authorisation = z.object({
  kind: z.enum(['second-person', 'register-address']),
  name: z.string().optional(),
  role: z.string().optional(),
  email: z.string().optional(),
  /** The entry of the register whose address it is. */
  register: z.string().optional(),
  askedAt: Time,
  mails: Mails,
  answer: z.enum(['authorised', 'declined']).nullable(),
  answeredAt: Time.nullable(),
  /** What they said when they declined. */
  words: z.string().optional(),
})
export type Authorisation = z.infer<typeof Authorisation>

/** What the holder of a verification link sees before the button is pressed. */
export const Confirmation = z.object({
  locale: SpokenTo,
  state: SignatureState,
  organisation: OrganisationAsTyped,
  signatory: Signatory.nullable(),
  quote: z.string().optional(),
  showSignatory: z.boolean(),
  campaign: CampaignOfSignature,
  version: WordingGiven,
  /** In which language it was read, where that was not the authoritative one. */
  readIn: z.string().optional(),
  expiresAt: Time,
  /** "We need to ask first": until when somebody else decides. */
  askingUntil: Time.optional(),
  /** While it is pending: until when that may be, at most. */
  latestAsking: Time.optional(),
  /** To pass on to whoever decides: shows, and acts on nothing. */
  decideUrl: z.string().optional(),
  /** While it is pending: how many verification e-mails were sent, of how many, and from when on the next can be. */
  mails: Mails.optional(),
  /** While it is pending: who is asked to authorise it once it is confirmed. */
  authoriser: z.object({ name: z.string(), role: z.string(), email: z.string() }).optional(),
  /** How it was asked for. Where that was not the form, whoever confirms says that they may: `authority`. */
  origin: z.enum(origins),
  /** Only while the campaign is not public. */
  beforeLaunch: BeforeLaunch.optional(),
  /** In words, where it is held. */
  why: z.string().optional(),
})
export type Confirmation = z.infer<typeof Confirmation>

export const readConfirmation = endpoint({
  method: 'GET',
  path: '/api/confirmations/:token',
  summary: 'What a verification link would confirm; changes nothing',
  input: z.strictObject({ token: Token }),
  output: Confirmation,
})

const Confirmed = z.object({ locale: SpokenTo, state: z.enum(['listed', 'held', /** Somebody else at the organisation had signed, and the lead has said that it is one. */ 'joined']), manageUrl: z.string(), why: z.string().optional(), already: z.boolean() })

export const confirmSignature = endpoint({
  method: 'POST',
  path: '/api/confirmations/:token',
  summary: 'Confirm the sign-on; again gives the same answer. Where `origin` is not `form`, `authority` is needed',
  input: z.strictObject({ token: Token, authority: Tick.optional() }),
  output: Confirmed,
})

export const confirmByCode = endpoint({
  method: 'POST',
  path: '/api/confirmations',
  summary: 'Confirm by the code typed from the e-mail',
  input: z.strictObject({ reference: Id, code: Code, authority: Tick.optional() }),
  output: Confirmed,
})

const corrections = {
  organisation: z.strictObject({ ...organisation, name: OrganisationName.optional() }).optional(),
  signatory: z.strictObject({ name: PersonName.optional(), role: Role.optional() }).optional(),
  quote: OptionalText(600),
  showSignatory: Tick.optional(),
}

export const correctBeforeConfirming = endpoint({
  method: 'PATCH',
  path: '/api/confirmations/:token',
  summary: 'The holder corrects the details before confirming; what is left out stays, what is empty goes',
  input: z.strictObject({ token: Token, ...corrections }),
  output: Confirmation,
})

export const resendVerification = endpoint({
  method: 'POST',
  path: '/api/confirmations/:token/resend',
  summary: 'Send the verification e-mail again, to the same address',
  status: 202,
  input: z.strictObject({ token: Token }),
  output: z.object({ sentTo: z.string() }),
})

export const disownSignature = endpoint({
  method: 'POST',
  path: '/api/disownments/:token',
  summary: 'Say that this was not us; the token is that of the verification e-mail or of the signatory\'s own page',
  input: z.strictObject({ token: Token }),
  output: z.object({ state: z.enum(['disowned', 'held']) }),
})

export const HistoryEntry = z.object({ at: Time, event: z.string(), words: z.string(), reason: z.string().optional() })

/** The way of a sign-on: what is behind it, where it is, and what may lie ahead. */
export const Step = z.object({ key: z.string(), words: z.string(), at: Time.nullable(), place: z.enum(['done', 'here', 'ahead']) })
export type Step = z.infer<typeof Step>

/** The signatory's own page. */
export const OwnSignature = Confirmation.extend({
  id: z.string(),
  /** Who looks at it: the second contact may do what the signatory may, but for what is the signatory's own. */
  viewer: z.enum(['signatory', 'contact']),
  /** The second person who looks after it. The address is masked for everybody else. */
  contact: z.object({ name: z.string(), role: z.string(), email: z.string(), confirmed: z.boolean() }).nullable(),
  /** Somebody whose sign-on was joined to this one, and who offers to look after it as well. For the signatory alone. */
  offer: z.object({ name: z.string(), role: z.string(), email: z.string() }).optional(),
  /** Joined to another sign-on: whether its holder can offer to look after that one, or has. */
  offering: z.enum(['open', 'made']).optional(),
  /** Who was asked last to authorise it. */
  authorisation: Authorisation.nullable(),
  /** The entry of a register that has a public address for it, which can be asked. */
  registerToAsk: z.string().optional(),
  /** A changed address waits for its mailbox to confirm; the old one stays until then. */
  proposedEmail: z.string().optional(),
  steps: z.array(Step),
  /** A changed name waits for the lead; the old one stays until then. */
  proposedName: z.string().optional(),
  stateWords: z.string(),
  checks: z.array(z.string()),
  /** What a register says of the number that was given, where that is no match. */
  registerWords: z.string().optional(),
  confirmedAt: Time.nullable(),
  history: z.array(HistoryEntry),
  listUrl: z.string(),
  /** The logo that it bears: read at its own address beside this one. */
  logo: z.object({ width: z.number(), height: z.number() }).optional(),
  /** Whether the campaign shows the logos of its backers. */
  showsLogos: z.boolean(),
  /** In words, what the public log says of why it was taken off. */
  publicReason: z.string().optional(),
  /** The signatory's answer to having been refused or taken off; it can be written, or written anew, where `open`. */
  reply: z.object({ words: z.string().optional(), at: Time.optional(), open: z.boolean() }).optional(),
})
export type OwnSignature = z.infer<typeof OwnSignature>

export const readOwnSignature = endpoint({
  method: 'GET',
  path: '/api/signatures/:token',
  summary: 'Where your sign-on stands',
  input: z.strictObject({ token: Token }),
  output: OwnSignature,
})

export const correctSignature = endpoint({
  method: 'PATCH',
  path: '/api/signatures/:token',
  summary: 'Correct the details of your sign-on; a changed name is shown once the lead has seen it',
  input: z.strictObject({ token: Token, ...corrections }),
  output: OwnSignature,
})

export const withdrawSignature = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/withdrawal',
  summary: 'Withdraw; type the organisation\'s name to confirm',
  input: z.strictObject({ token: Token, name: z.string({ error: 'withdrawal.missing' }).max(2000).transform((typed) => typed.trim()) }),
  output: OwnSignature,
})

export const returnSignature = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/return',
  summary: 'Come back after withdrawing, under the current wording',
  input: z.strictObject({ token: Token, version: VersionNumber, /** In which language it was read, where that was not the authoritative one. */ readIn: Lang }),
  output: OwnSignature,
})

export const replyToInvalidation = endpoint({
  method: 'POST',
  path: '/api/signatures/:token/reply',
  summary: 'Answer the lead after your sign-on was refused or taken off; again replaces the answer until the lead has looked at it',
  input: z.strictObject({ token: Token, reply: z.string({ error: 'reply.missing' }).transform(cleanText).pipe(z.string().min(1, 'reply.missing').max(2000, 'text.tooLong').refine((text) => text.isWellFormed(), 'line.broken')) }),
  output: OwnSignature,
})

export const sendSignatureLink = endpoint({
  method: 'POST',
  path: '/api/signature-links',
  summary: 'E-mail the links of your own sign-ons; the answer is the same whether there are any',
  status: 202,
  input: z.strictObject({ email: Email }),
  output: z.object({ sentTo: z.string() }),
})

/** Whether a signatory is told of changes to the campaign. The sign-on itself is never touched by it. */
const News = z.object({
  locale: SpokenTo,
  organisation: z.string(),
  campaign: StatementOfSignature.omit({ lead: true }),
  stopped: z.boolean(),
  /** Where the link is that of an invitation: the lead, which writes no more once it is stopped. That cannot be taken back, because the address is deleted. */
  invitedBy: z.string().optional(),
  /** Where the link is that of a notice to an organisation's public address. Stopped for every campaign, and cannot be taken back, because the address is deleted. */
  noticed: z.boolean().optional(),
  /** Where the link is that of a journalist's message: whether more of them are passed on. */
  questions: z.boolean().optional(),
})
const aboutNews = <Method extends 'GET' | 'POST' | 'DELETE'>(method: Method, summary: string) => endpoint({ method, path: '/api/unsubscriptions/:token', summary, input: z.strictObject({ token: Token }), output: News })

export const readNews = aboutNews('GET', 'Whether e-mails about changes to the campaign are sent to the holder of this link')
export const stopNews = aboutNews('POST', 'Send no more e-mails about changes to the campaign; the sign-on stays as it is')
export const resumeNews = aboutNews('DELETE', 'Send e-mails about changes to the campaign again')
