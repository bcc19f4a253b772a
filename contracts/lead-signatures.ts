import * as z from 'zod'
import { FileAnswer, spreadsheet } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { Authorisation, OrganisationAsTyped } from './own-signatures.ts'
import { OptionalPublicReason, Reason } from './reasons.ts'
import { capacities, SignatureState, signatureStates } from './signatures.ts'
import { Email, Id, OptionalCountry, OptionalLine, OptionalWebsite, OrganisationName, Page, PerPage, PersonName, Role, Said, SlugInPath } from './text.ts'

const Time = z.iso.datetime()

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

/** Another sign-on to the same campaign that has something in common with one that waits. */
const Related = z.object({ id: z.string(), name: z.string(), state: SignatureState, submittedAt: Time, by: z.enum(['organisation', 'domain']) })

/** A sign-on as the lead sees it. The contact is masked until the mailbox has confirmed. */
export const LeadSignature = z.object({
  id: z.string(),
  state: SignatureState,
  organisation: OrganisationAsTyped,
  proposedName: z.string().optional(),
  contact: z.object({ name: z.string().optional(), role: z.string().optional(), email: z.string(), masked: z.boolean() }).nullable(),
  /** A second person who looks after it, once that person has confirmed. */
  secondContact: z.object({ name: z.string(), role: z.string(), email: z.string() }).optional(),
  /** Who was asked last to authorise it. */
  authorisation: Authorisation.optional(),
  /** The entry of a register that has a public address for it, which can be asked; in what waits. */
  registerToAsk: z.string().optional(),
  /** The lead's note of a call, and when that was. */
  vouched: z.object({ on: z.iso.date(), note: z.string().optional() }).optional(),
  /** In words, on what basis the signatory says to sign. Said, not checked. */
  basis: z.string().optional(),
  /** Since when nothing personal is left of it. */
  erasedAt: Time.optional(),
  /** Not confirmed yet, because somebody else at the organisation decides: until when. */
  askingUntil: Time.optional(),
  capacity: z.enum(capacities),
  quote: z.string().optional(),
  /** The logo that it bears, shown where the campaign shows logos. */
  logo: z.object({ id: z.string(), path: z.string() }).optional(),
  version: z.number(),
  submittedAt: Time,
  confirmedAt: Time.nullable(),
  checks: z.array(z.string()),
  /** Why it waits for a person: a code of `heldReasons`, and in words. */
  heldFor: z.string().optional(),
  heldWords: z.string().optional(),
  /** The sign-ons it resembles. */
  resembles: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: SignatureState,
      website: z.string().optional(),
      place: z.string().optional(),
      country: z.string().optional(),
      /** What the lead has said of the two, from this one’s side. */
      answer: z.enum(['same', 'branch', 'trunk', 'different']).optional(),
    }),
  ),
  mail: z.enum(['waiting', 'sent', 'failed']),
  /** "Someone signed for you": to the public address of its website's domain, where its contact is elsewhere. */
  notice: z.object({ to: z.string(), at: Time, mail: z.enum(['waiting', 'sent', 'failed']), objected: z.boolean(), /** Somebody there said that it is right. */ affirmedAt: Time.optional() }).optional(),
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
  /** What a register that this site holds says of the number that was given. */
  register: z.object({ says: z.enum(['match', 'other-name', 'removed', 'removed-other-name']), words: z.array(z.string()) }).optional(),
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
    /** Quotes that signatories let the press use, and that are not on the press desk. */
    quotes: z.number(),
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
