import * as z from 'zod'
import { FileAnswer, spreadsheet } from './backers.ts'
import { BeforeLaunch } from './campaigns.ts'
import { endpoint } from './endpoint.ts'
import { OptionalPublicReason, Reason } from './reasons.ts'
import { cleanText, Code, Email, Id, OptionalCountry, OptionalLine, OptionalText, OptionalWebsite, OrganisationName, Page, PerPage, PersonName, Role, Said, SlugInPath, Tick, Token, Until, VersionNumber } from './text.ts'

export const signatureStates = ['pending', 'held', 'listed', 'withdrawn', 'invalidated', 'disowned', 'expired'] as const
export const SignatureState = z.enum(signatureStates)
export type SignatureState = z.infer<typeof SignatureState>

export const heldReasons = ['same-organisation', 'policy-domain', 'policy-hold-all', 'dispute', 'name-change'] as const
export type HeldReason = (typeof heldReasons)[number]

/** What can have been checked of a signature; shown in words, never as a bare tick. */
export const checks = ['own-domain', 'email', 'lead'] as const
export type Check = (typeof checks)[number]

/** How a sign-on came to be asked for. Whichever it was, nothing is public before its mailbox has confirmed. */
export const origins = ['form', 'meeting', 'import'] as const
export type Origin = (typeof origins)[number]

export const capacities = ['official', 'branch'] as const
const Time = z.iso.datetime()

const organisation = {
  name: OrganisationName,
  website: OptionalWebsite,
  country: OptionalCountry,
  place: OptionalLine(200),
  sector: OptionalLine(200),
  registerId: OptionalLine(60),
  branchOf: OptionalLine(300),
}

const Capacity = z
  .string({ error: 'capacity.missing' })
  .refine((typed) => typed !== 'personal', 'capacity.personal')
  .pipe(z.enum(capacities, { error: 'capacity.missing' }))

export const askToSign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/signatures',
  summary: 'Ask to sign for an organisation; a verification e-mail is sent',
  status: 202,
  input: z
    .strictObject({
      slug: SlugInPath,
      organisation: z.strictObject(organisation),
      signatory: z.strictObject({ name: PersonName, role: Role, email: Email }),
      capacity: Capacity,
      /** Left out where the organisation still has to decide; whoever confirms says it then. */
      authority: Tick.optional(),
      version: VersionNumber,
      quote: OptionalText(600),
      showSignatory: Tick.optional(),
      /** The token of the invitation that it answers, so that the lead sees what came of it. */
      invitation: Token.optional(),
      /** "We need to ask first": saved until then, and confirmed by the same link. Never past the deadline. */
      askingUntil: Until.optional(),
    })
    .refine(({ authority, askingUntil }) => authority === true || askingUntil !== undefined, { path: ['authority'], error: 'authority.missing', when: () => true }),
  output: z.object({ sentTo: z.string(), reference: z.string() }),
})

/** What was said at a meeting, as the lead writes it down. Whoever confirms it says that they may: that cannot be ticked for them. */
export const enterSignOn = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/signatures/entered',
  summary: 'Enter a sign-on that was said at a meeting; its contact is written to, and nothing is public before that address has confirmed',
  status: 202,
  input: z.strictObject({
    slug: SlugInPath,
    organisation: z.strictObject({ name: OrganisationName, website: OptionalWebsite, country: OptionalCountry, place: OptionalLine(200) }),
    signatory: z.strictObject({ name: PersonName, role: Role, email: Email }),
    /** Where and when it was said: stands in the e-mail and in the private history. */
    said: Said,
  }),
  output: z.object({
    /** `written`: we wrote to the address. `waiting`: we wrote before, and its answer is awaited. `standing`: it has confirmed already. */
    outcome: z.enum(['written', 'waiting', 'standing']),
    sentTo: z.string(),
  }),
})

const OrganisationAsTyped = z.object({
  name: z.string(),
  website: z.string().optional(),
  country: z.string().optional(),
  place: z.string().optional(),
  sector: z.string().optional(),
  branchOf: z.string().optional(),
})
const Signatory = z.object({ name: z.string(), role: z.string(), email: z.string() })
export const CampaignOfSignature = z.object({ slug: z.string(), title: z.string(), ask: z.string(), locale: z.string(), state: z.string(), lead: z.string() })
export const WordingGiven = z.object({ number: z.number(), hash: z.string(), html: z.string() })

/** What the holder of a verification link sees before the button is pressed. */
export const Confirmation = z.object({
  state: SignatureState,
  organisation: OrganisationAsTyped,
  signatory: Signatory.nullable(),
  quote: z.string().optional(),
  showSignatory: z.boolean(),
  campaign: CampaignOfSignature,
  version: WordingGiven,
  expiresAt: Time,
  /** "We need to ask first": until when somebody else decides. */
  askingUntil: Time.optional(),
  /** While it is pending: until when that may be, at most. */
  latestAsking: Time.optional(),
  /** To pass on to whoever decides: shows, and acts on nothing. */
  decideUrl: z.string().optional(),
  /** While it is pending: how many verification e-mails were sent, of how many, and from when on the next can be. */
  mails: z.object({ sent: z.number(), most: z.number(), nextAt: Time.nullable() }).optional(),
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

const Confirmed = z.object({ state: z.enum(['listed', 'held']), manageUrl: z.string(), why: z.string().optional(), already: z.boolean() })

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
  /** A changed address waits for its mailbox to confirm; the old one stays until then. */
  proposedEmail: z.string().optional(),
  steps: z.array(Step),
  /** A changed name waits for the lead; the old one stays until then. */
  proposedName: z.string().optional(),
  stateWords: z.string(),
  checks: z.array(z.string()),
  confirmedAt: Time.nullable(),
  history: z.array(HistoryEntry),
  listUrl: z.string(),
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
  input: z.strictObject({ token: Token, version: VersionNumber }),
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
  organisation: z.string(),
  campaign: z.object({ slug: z.string(), title: z.string(), locale: z.string() }),
  stopped: z.boolean(),
  /** Where the link is that of an invitation: the lead, which writes no more once it is stopped. That cannot be taken back, because the address is deleted. */
  invitedBy: z.string().optional(),
})
const aboutNews = <Method extends 'GET' | 'POST' | 'DELETE'>(method: Method, summary: string) => endpoint({ method, path: '/api/unsubscriptions/:token', summary, input: z.strictObject({ token: Token }), output: News })

export const readNews = aboutNews('GET', 'Whether e-mails about changes to the campaign are sent to the holder of this link')
export const stopNews = aboutNews('POST', 'Send no more e-mails about changes to the campaign; the sign-on stays as it is')
export const resumeNews = aboutNews('DELETE', 'Send e-mails about changes to the campaign again')

/** Another sign-on to the same campaign that has something in common with one that waits. */
const Related = z.object({ id: z.string(), name: z.string(), state: SignatureState, submittedAt: Time, by: z.enum(['organisation', 'domain']) })

/** A sign-on as the lead sees it. The contact is masked until the mailbox has confirmed. */
export const LeadSignature = z.object({
  id: z.string(),
  state: SignatureState,
  organisation: OrganisationAsTyped.extend({ registerId: z.string().optional() }),
  proposedName: z.string().optional(),
  contact: z.object({ name: z.string().optional(), role: z.string().optional(), email: z.string(), masked: z.boolean() }).nullable(),
  /** A second person who looks after it, once that person has confirmed. */
  secondContact: z.object({ name: z.string(), role: z.string(), email: z.string() }).optional(),
  /** Since when nothing personal is left of it. */
  erasedAt: Time.optional(),
  /** Not confirmed yet, because somebody else at the organisation decides: until when. */
  askingUntil: Time.optional(),
  capacity: z.enum(capacities),
  quote: z.string().optional(),
  version: z.number(),
  submittedAt: Time,
  confirmedAt: Time.nullable(),
  checks: z.array(z.string()),
  /** Why it waits for a person: a code of `heldReasons`, and in words. */
  heldFor: z.string().optional(),
  heldWords: z.string().optional(),
  /** The sign-ons it resembles. */
  resembles: z.array(z.object({ id: z.string(), name: z.string(), state: SignatureState, website: z.string().optional(), place: z.string().optional(), country: z.string().optional() })),
  mail: z.enum(['waiting', 'sent', 'failed']),
  /** "Someone signed for you": to the public address of its website's domain, where its contact is elsewhere. */
  notice: z.object({ to: z.string(), at: Time, mail: z.enum(['waiting', 'sent', 'failed']), objected: z.boolean() }).optional(),
  /** Who said that the organisation did not sign, and what came of it. */
  objections: z.array(z.object({ id: z.string(), at: Time, email: z.string().optional(), words: z.string().optional(), outcome: z.enum(['stands', 'removed']).nullable() })).optional(),
  reason: z.string().optional(),
  /** What the public log says of why it was taken off: a code of `publicReasons`, or the lead's own words. */
  publicReason: z.string().optional(),
  /** Since when it waits for a person. */
  waitsSince: Time.optional(),
  /** What the signatory answered to having been refused or taken off. */
  reply: z.object({ words: z.string(), at: Time }).optional(),
  /** In words, how the domain of the address stands to that of the website; in what waits. */
  domainWords: z.string().optional(),
  /** Others of the same organisation, or from addresses at the same domain of its own; in what waits. */
  related: z.object({ count: z.number(), first: z.array(Related) }).optional(),
  /** How many others were sent from the same network; in what waits. */
  sameNetwork: z.number().optional(),
})
export type LeadSignature = z.infer<typeof LeadSignature>

/** Beside the states: what waits for a decision at the organisation, what waits for the lead, and what could not be written to. */
export const signatureFilters = [...signatureStates, 'asking', 'waiting', 'undelivered'] as const
export type SignatureFilter = (typeof signatureFilters)[number]
export const signatureSorts = ['organisation', 'state', 'contact', 'submitted', 'confirmed'] as const
export type SignatureSort = (typeof signatureSorts)[number]

const filtered = {
  slug: SlugInPath,
  /** One sign-on alone. */
  id: Id.optional(),
  state: z.enum(signatureFilters).optional(),
  /** Looked for in organisation, place and contact, as far as the contact may be seen. */
  q: z.string().max(300).optional(),
  sort: z.enum(signatureSorts).optional(),
  order: z.enum(['asc', 'desc']).optional(),
}

export const listSignatures = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/signatures',
  summary: 'The sign-ons of a campaign with their contacts, flags and reasons, for the lead: all of them, or a page where `page` or `perPage` is given',
  input: z.strictObject({ ...filtered, page: Page.unwrap().optional(), perPage: PerPage.unwrap().optional() }),
  output: z.object({
    signatures: z.array(LeadSignature),
    totals: z.record(z.string(), z.number()),
    found: z.number(),
    page: z.number(),
    pages: z.number(),
    /** What waits for the lead, and since when the longest of it has. */
    waiting: z.object({ count: z.number(), since: Time.nullable() }),
    /** Sign-ons whose contact no e-mail could reach. */
    undelivered: z.number(),
    /** Pending sign-ons that wait for a decision at the organisation. */
    asking: z.number(),
  }),
})

export const signaturesAsCsv = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/signatures.csv',
  summary: 'The same as CSV, for the lead; cells that a spreadsheet would run begin with a TAB',
  produces: 'text/csv',
  input: z.strictObject(filtered),
  output: FileAnswer,
})

export const signaturesAsXlsx = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/signatures.xlsx',
  summary: 'The same as a spreadsheet (XLSX), for the lead; every cell is text',
  produces: spreadsheet,
  input: z.strictObject(filtered),
  output: FileAnswer,
})

const judged = <Path extends `/api/${string}`>(path: Path, summary: string) =>
  endpoint({ method: 'POST', path, summary, input: z.strictObject({ slug: SlugInPath, id: Id, reason: Reason }), output: z.object({ signature: LeadSignature }) })
/** What leaves the list says in public why: a code of `publicReasons`, or words of the lead's own. */
const takenOff = <Path extends `/api/${string}`>(path: Path, summary: string) =>
  endpoint({ method: 'POST', path, summary, input: z.strictObject({ slug: SlugInPath, id: Id, reason: Reason, publicReason: OptionalPublicReason }), output: z.object({ signature: LeadSignature }) })

export const approveSignature = judged('/api/campaigns/:slug/signatures/:id/approval', 'List a held sign-on, with a reason')
export const refuseSignature = takenOff('/api/campaigns/:slug/signatures/:id/refusal', 'Refuse a held sign-on, with a reason')
export const invalidateSignature = takenOff('/api/campaigns/:slug/signatures/:id/invalidation', 'Take a sign-on off the list, or refuse one that is not listed yet, with a reason')
export const reinstateSignature = judged('/api/campaigns/:slug/signatures/:id/reinstatement', 'List a sign-on that was refused or taken off, with a reason')
export const returnToQueue = judged('/api/campaigns/:slug/signatures/:id/reconsideration', 'Take back an approval or a refusal: it waits for the lead again, off the list')

/** As many at once as somebody can still look over. */
export const mostApproved = 200
const Named = z.object({ id: z.string(), name: z.string() })

export const approveSignatures = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/signatures/approvals',
  summary: 'List several held sign-ons with one reason; those that cannot be are reported, and do not hold up the others',
  input: z.strictObject({ slug: SlugInPath, ids: z.array(Id).min(1, 'choice.missing').max(mostApproved, 'choice.tooMany'), reason: Reason }),
  output: z.object({
    approved: z.array(Named),
    /** Somebody had done so before. */
    already: z.array(Named),
    notApproved: z.array(z.object({ id: z.string(), name: z.string().optional(), code: z.string(), message: z.string() })),
  }),
})
export type ApprovedTogether = z.infer<typeof approveSignatures.output>
