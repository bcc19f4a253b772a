import * as z from 'zod'
import { CampaignState, BeforeLaunch, Lead, Standing } from './campaigns.ts'
import { PublicDecisionMaker } from './decision-makers.ts'
import { FileAnswer } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { Picture } from './pictures.ts'
import { SlugInPath } from './text.ts'
import { Lang, VersionLanguage } from './translations.ts'

// What a campaign tells journalists: public, and complete on one page.

const Time = z.iso.datetime()

/** Whom the press may ask. The lead says as much of it as it likes. */
export const PressContact = z.object({ name: z.string().optional(), role: z.string().optional(), email: z.string().optional(), phone: z.string().optional(), hours: z.string().optional() })
export type PressContact = z.infer<typeof PressContact>

/** A fact in the lead's own words. */
export const PressFact = z.object({ label: z.string(), words: z.string() })
export type PressFact = z.infer<typeof PressFact>

/** Words that somebody lets the press use, with the name and role that they chose to give. */
export const PressQuote = z.object({
  id: z.string(),
  words: z.string(),
  speaker: z.string(),
  role: z.string(),
  organisation: z.string(),
  /** The backer whose signatory says it; nothing where the lead does. */
  backer: z.string().optional(),
})
export type PressQuote = z.infer<typeof PressQuote>

export const Press = Standing.extend({
  slug: z.string(),
  title: z.string(),
  ask: z.string(),
  state: CampaignState,
  /** That title, ask and all words are in. */
  locale: z.string(),
  /** In which languages all this can be read: the authoritative one first. */
  languages: z.array(VersionLanguage),
  lead: Lead,
  leadChecked: z.enum(['own-domain', 'email']).optional(),
  decisionMakers: z.array(PublicDecisionMaker),
  /** The wording in force, and since when; nothing before there is one. */
  version: z.object({ number: z.number(), publishedAt: Time }).nullable(),
  closesAt: Time.nullable(),
  /** How the number is counted. */
  method: z.string(),
  contact: PressContact.nullable(),
  facts: z.array(PressFact),
  /** Each day another one comes first. */
  quotes: z.array(PressQuote),
  /** The day, in UTC, of that order. */
  quotesOn: z.iso.date(),
  /** With caption, credit and licence. */
  pictures: z.array(Picture),
  /** How many backers' logos are packed beside them. */
  logos: z.number(),
  /** All of them with their licences in one file; nothing where there is none. */
  picturesFile: z.string().nullable(),
  /** A sentence that says what was read where and when; nothing before publication. */
  citation: z.string().nullable(),
  /** Where all of it can always be read again as it stands now. */
  permanent: z.url().nullable(),
  beforeLaunch: BeforeLaunch.optional(),
})
export type Press = z.infer<typeof Press>

export const readPress = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/press',
  summary: 'For journalists: facts, a contact, quotes to use, pictures, and a line to cite; with `lang`, in that language of the statement',
  input: z.strictObject({ slug: SlugInPath, lang: Lang }),
  output: z.object({ press: Press }),
})

export const pressPicturesAsZip = endpoint({
  method: 'GET',
  path: '/campaigns/:slug/press/pictures.zip',
  summary: 'Pictures and logos for the press in one file, with a list of what may be done with each',
  produces: 'application/zip',
  input: z.strictObject({ slug: SlugInPath }),
  output: FileAnswer,
})
