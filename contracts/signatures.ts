import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Email, mailboxOf, OptionalCountry, OptionalLine, OptionalText, OptionalWebsite, OrganisationName, PersonName, Role, SlugInPath, Tick, Token, Until, VersionNumber } from './text.ts'
import { Lang } from './translations.ts'

export const signatureStates = ['pending', 'held', 'listed', 'withdrawn', 'invalidated', 'joined', 'disowned', 'expired'] as const
export const SignatureState = z.enum(signatureStates)
export type SignatureState = z.infer<typeof SignatureState>

export const heldReasons = ['same-organisation', 'policy-domain', 'policy-hold-all', 'dispute', 'name-change', 'second-person', 'second-declined'] as const
export type HeldReason = (typeof heldReasons)[number]

/** What can have been checked of a signature; shown in words, never as a bare tick. */
export const checks = ['own-domain', 'email', 'second-person', 'second-own-domain', 'register-address', 'lead', 'register'] as const
export type Check = (typeof checks)[number]

/** How a sign-on came to be asked for. Whichever it was, nothing is public before its mailbox has confirmed. */
export const origins = ['form', 'meeting', 'import'] as const
export type Origin = (typeof origins)[number]

/** What kind of body an organisation is. Words for people, not law: whichever fits best. */
export const organisationKinds = ['charity', 'company', 'co-operative', 'public-body', 'faith-group', 'school', 'union', 'network', 'group', 'other'] as const
export const OrganisationKind = z.enum(organisationKinds, { error: 'organisationKind.wrong' })
export type OrganisationKind = (typeof organisationKinds)[number]
export const OptionalKind = z.preprocess((given) => (given === '' ? undefined : given), OrganisationKind.optional())

export const capacities = ['official', 'branch'] as const

/** An organisation as somebody types it. */
export const organisation = {
  name: OrganisationName,
  website: OptionalWebsite,
  country: OptionalCountry,
  place: OptionalLine(200),
  sector: OptionalLine(200),
  kind: OptionalKind,
  registerId: OptionalLine(60),
  branchOf: OptionalLine(300),
}

/** On what basis somebody may sign for an organisation. */
export const bases = ['chief-officer', 'board-minute', 'delegated', 'other'] as const
const Basis = z.preprocess((given) => (given === '' ? undefined : given), z.enum(bases, { error: 'basis.wrong' }).optional())

/** Another person at the organisation than the one who signs, at another address. */
export const Authoriser = z.strictObject({ name: PersonName, role: Role, email: Email })

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
      /** In which of the version's languages it was read. What is signed is the authoritative text all the same. */
      readIn: Lang,
      quote: OptionalText(600),
      showSignatory: Tick.optional(),
      /** A second person at the organisation who is asked to authorise it, once the signatory has confirmed. */
      authoriser: Authoriser.optional(),
      /** On what basis the signatory may sign, where the campaign asks: for the lead alone. */
      basis: Basis.optional(),
      basisWords: OptionalText(300),
      /** The token of the invitation that it answers, so that the lead sees what came of it. */
      invitation: Token.optional(),
      /** "We need to ask first": saved until then, and confirmed by the same link. Never past the deadline. */
      askingUntil: Until.optional(),
    })
    .refine(({ signatory, authoriser }) => !authoriser || mailboxOf(authoriser.email) !== mailboxOf(signatory.email), { path: ['authoriser', 'email'], error: 'email.samePerson' })
    .refine(({ authority, askingUntil }) => authority === true || askingUntil !== undefined, { path: ['authority'], error: 'authority.missing', when: () => true }),
  output: z.object({ sentTo: z.string(), reference: z.string() }),
})
