import * as z from 'zod'
import { PublicDecisionMaker } from './decision-makers.ts'
import { endpoint } from './endpoint.ts'
import { Ask, Id, Locale, OnceKey, OptionalClockTime, OptionalDraftRevision, OptionalMoment, OptionalTimeZone, Revision, Slug, SlugInPath, StatementBody, Title, Token, VersionNumber } from './text.ts'
import { Lang, Translation, TranslationChoices, VersionLanguage } from './translations.ts'

export const campaignStates = ['draft', 'open', 'paused', 'closed', 'archived', 'taken-down'] as const
/** What came of it, once it is closed. */
export const outcomeKinds = ['won', 'partly', 'answered', 'not-won'] as const
export const CampaignState = z.enum(campaignStates)
export type CampaignState = z.infer<typeof CampaignState>

/** In the default, only what resembles another backer waits for a person; a lead may choose stricter. */
export const policies = ['default', 'own-domain', 'hold-all'] as const

/** Whether a second person at the organisation is asked to authorise its sign-on; where it is required, the sign-on waits until then. */
export const secondPersons = ['no', 'optional', 'required'] as const

/** Why a reader may report a campaign to the host. */
export const reportKinds = ['false-signatures', 'misleading', 'unlawful', 'abuse', 'personal-data', 'other'] as const

const Time = z.iso.datetime()
export const Lead = z.object({ id: z.string(), name: z.string(), website: z.string().optional(), country: z.string().optional() })

/** Until when only founding signers see a campaign, and in which time zone that was chosen; without a time, until the lead launches it. */
export const BeforeLaunch = z.object({ launchAt: Time.nullable(), launchZone: z.string().nullable() })
export type BeforeLaunch = z.infer<typeof BeforeLaunch>

export const VersionSummary = z.object({ number: z.number(), hash: z.string(), publishedAt: Time })
export const Version = VersionSummary.extend({ title: z.string(), ask: z.string(), body: z.string(), html: z.string(), locale: z.string() })
export type Version = z.infer<typeof Version>

/** Of an answer that says how things stood at an earlier revision (`?at=`). */
export const AsItStood = z.object({
  /** The revision that stands now. */
  newest: z.number(),
  /** Backers that were counted and are not shown: what the log said of them was erased since. */
  removed: z.number(),
  /** Backers whose details are as they are now, because the log did not keep them then. */
  filledIn: z.number(),
})
export type AsItStood = z.infer<typeof AsItStood>

/** All of it from listed sign-ons alone; how, says `method` beside the list. */
export const Standing = z.object({
  /** Organisations, branches among them. */
  count: z.number(),
  /** How many of these are branches that sign in their own name. */
  branches: z.number(),
  /** How many different countries they have given. */
  countries: z.number(),
  revision: z.number(),
  asOf: Time.nullable(),
  asItStood: AsItStood.optional(),
})
export type Standing = z.infer<typeof Standing>

/** What came of a campaign, in its lead's words: Markdown as it was typed, and as it looks. */
export const Outcome = z.object({ kind: z.enum(outcomeKinds), words: z.string(), html: z.string(), at: Time })
export type Outcome = z.infer<typeof Outcome>

export const Campaign = Standing.extend({
  slug: z.string(),
  title: z.string(),
  state: CampaignState,
  locale: z.string(),
  lead: Lead,
  ask: z.string(),
  version: Version.nullable(),
  /** In which languages the wording can be read: the authoritative one first. */
  languages: z.array(VersionLanguage),
  /** With `lang`: the wording in that language. Title and ask beside it stay those that organisations sign. */
  translation: Translation.optional(),
  decisionMakers: z.array(PublicDecisionMaker),
  closesAt: Time.nullable(),
  /** What the form asks beside the sign-on itself. */
  asks: z.object({ secondPerson: z.enum(secondPersons), basis: z.boolean() }),
  /** Whether the logos of backers are shown. */
  showsLogos: z.boolean(),
  /** How whoever acts for the lead is known to us: an address at the domain of its website, or just an address. */
  leadChecked: z.enum(['own-domain', 'email']).optional(),
  /** Only while it is not public. */
  beforeLaunch: BeforeLaunch.optional(),
  outcome: Outcome.optional(),
  /** Since when nothing on it changes any more. */
  archivedAt: Time.optional(),
})
export type Campaign = z.infer<typeof Campaign>

export const CampaignSummary = Standing.extend({ slug: z.string(), title: z.string(), ask: z.string(), state: CampaignState, locale: z.string(), lead: Lead, closesAt: Time.nullable(), beforeLaunch: BeforeLaunch.optional() })
export type CampaignSummary = z.infer<typeof CampaignSummary>

export const Draft = z.object({ title: z.string(), ask: z.string(), body: z.string(), locale: z.string(), closesAt: Time.nullable(), revision: z.number(), updatedAt: Time })
export type Draft = z.infer<typeof Draft>

/** Something in the Markdown that is shown as text because a statement does not hold such things. */
export const DraftNote = z.object({ kind: z.string(), line: z.number(), message: z.string() })

export const startCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns',
  summary: 'Start a campaign as a draft',
  status: 201,
  input: z.strictObject({ organisationId: Id, title: Title, slug: z.preprocess((given) => (given === '' ? undefined : given), Slug.optional()), key: OnceKey }),
  output: z.object({ campaign: z.object({ slug: z.string(), title: z.string(), state: CampaignState }) }),
})

export const listCampaigns = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns',
  summary: 'Open campaigns; with `mine=true`, your own with their states',
  input: z.strictObject({ mine: z.enum(['true', 'false']).optional() }),
  output: z.object({ campaigns: z.array(CampaignSummary) }),
})

export const readCampaign = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug',
  summary: 'A campaign with its current wording and its standing; with `at`, as it stood at that revision; with `lang`, also the wording in that language',
  input: z.strictObject({ slug: SlugInPath, at: Revision.optional(), lang: Lang }),
  output: z.object({ campaign: Campaign }),
})

export const readCount = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/count',
  summary: 'How many organisations back it, and as of when; with `at`, at that revision',
  input: z.strictObject({ slug: SlugInPath, at: Revision.optional() }),
  output: Standing,
})

export const changeCampaign = endpoint({
  method: 'PATCH',
  path: '/api/campaigns/:slug',
  summary: 'Change what is no part of the wording',
  input: z.strictObject({ slug: SlugInPath, closesAt: OptionalMoment, policy: z.enum(policies).optional(), secondPerson: z.enum(secondPersons).optional(), asksBasis: z.boolean().optional(), showsLogos: z.boolean().optional(), launchAt: OptionalClockTime, launchZone: OptionalTimeZone }),
  output: z.object({ campaign: Campaign }),
})

const stateChange = <Path extends `/api/${string}`>(path: Path, summary: string) =>
  endpoint({ method: 'POST', path, summary, input: z.strictObject({ slug: SlugInPath }), output: z.object({ campaign: Campaign }) })

export const pauseCampaign = stateChange('/api/campaigns/:slug/pause', 'Take no sign-ons for a while')
export const resumeCampaign = stateChange('/api/campaigns/:slug/resumption', 'Take sign-ons again')
export const closeCampaign = stateChange('/api/campaigns/:slug/closure', 'Close for sign-ons')
export const reopenCampaign = stateChange('/api/campaigns/:slug/reopening', 'Open again after closing')
export const launchCampaign = stateChange('/api/campaigns/:slug/launch', 'Make a link-only campaign public now')

/** A new private link for founding signers; the one before opens nothing any more. */
export const renewFoundingLink = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/founding-link',
  summary: 'Make a new private link; the one before stops working',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ url: z.string() }),
})

/** Which campaign a private link leads to. The answer sets the cookie that opens it; scripts send the key as the header `X-Countersign-Invitation`. */
export const openFoundingLink = endpoint({
  method: 'GET',
  path: '/api/founding/:token',
  summary: 'Which campaign a private link opens before its launch; changes nothing',
  input: z.strictObject({ token: Token }),
  output: z.object({ campaign: z.object({ slug: z.string(), locale: z.string(), beforeLaunch: BeforeLaunch.optional() }) }),
})

/** What only the lead knows of its campaign. */
export const Settings = z.object({ policy: z.enum(policies), secondPerson: z.enum(secondPersons), asksBasis: z.boolean(), closesAt: Time.nullable(), /** Before launch: until when, and the private link for founding signers. */ founding: BeforeLaunch.extend({ url: z.string() }).optional() })
export type Settings = z.infer<typeof Settings>

export const readSettings = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/settings',
  summary: 'Which sign-ons wait for the lead, and the deadline',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ settings: Settings }),
})

/** What each policy would have held of what was confirmed so far. */
export const readPolicies = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/policies',
  summary: 'The policies a lead can choose from, and how many of the sign-ons confirmed so far each would have held',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ policy: z.enum(policies), confirmed: z.number(), policies: z.array(z.object({ policy: z.enum(policies), wouldHold: z.number() })) }),
})

/** A day of the calendar, in UTC: how many came on the list and left it, and how many were on it at its end. */
export const GrowthDay = z.object({ on: z.iso.date(), listed: z.number(), left: z.number(), total: z.number() })
export type GrowthDay = z.infer<typeof GrowthDay>

export const readGrowth = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/growth',
  summary: 'The count by day, from the day of opening to today or to the end, worked out from the log',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ today: z.iso.date(), days: z.array(GrowthDay) }),
})

export const readDraft = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/draft',
  summary: 'The wording as it is being written',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ draft: Draft }),
})

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/campaigns/:slug/draft',
  summary: 'Save the draft; with `revision`, only if nobody has saved a newer one since',
  input: z.strictObject({
    slug: SlugInPath,
    title: Title,
    ask: Ask,
    body: StatementBody,
    locale: Locale.optional(),
    closesAt: OptionalMoment,
    revision: OptionalDraftRevision,
  }),
  output: z.object({ draft: Draft }),
})

export const previewDraft = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/draft/preview',
  summary: 'Markdown as it will look, and what in it is shown as text',
  input: z.strictObject({ slug: SlugInPath, body: StatementBody }),
  output: z.object({ html: z.string(), notes: z.array(DraftNote) }),
})

export const publishStatement = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/versions',
  summary: 'Publish the draft: the wording freezes as a numbered version, together with its translations; link-only, at first for those with the private link. `translations` says, by language, which are left out; one that is not complete and up to date asks for a word',
  status: 201,
  input: z.strictObject({ slug: SlugInPath, visibility: z.enum(['public', 'link-only']).optional(), launchAt: OptionalClockTime, launchZone: OptionalTimeZone, translations: TranslationChoices.optional() }),
  output: z.object({ version: VersionSummary }),
})

export const readVersion = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/versions/:number',
  summary: 'A frozen wording; with `lang`, also in that language',
  input: z.strictObject({ slug: SlugInPath, number: VersionNumber, lang: Lang }),
  output: z.object({ version: Version, current: z.number(), languages: z.array(VersionLanguage), translation: Translation.optional() }),
})
