import * as z from 'zod'
import { FileAnswer } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { wordsOf } from './reports.ts'
import { OptionalPage, PerPage, Revision, SlugInPath } from './text.ts'
import { Lang } from './translations.ts'

const Time = z.iso.datetime()

export const LogEntry = z.object({
  number: z.number(),
  at: Time,
  kind: z.string(),
  /** What happened, in the campaign’s language or the one that was asked for. */
  words: z.string(),
  signatureId: z.string().optional(),
  version: z.number().optional(),
  name: z.string().optional(),
  /** In words, why a sign-on was taken off. */
  reason: z.string().optional(),
  /** Where something was put right: what was wrong, and what is right. */
  correction: z.object({ wrong: z.string(), right: z.string() }).optional(),
  /** Its permanent address. */
  url: z.string(),
  commitment: z.string(),
})
export type LogEntry = z.infer<typeof LogEntry>

const only = z.enum(['corrections']).optional()

export const readLog = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/log',
  summary: 'Every public change of a campaign, newest first; all of them where no page is asked for; with `lang`, in words of that language',
  input: z.strictObject({ slug: SlugInPath, only, page: OptionalPage, perPage: PerPage, lang: Lang }),
  output: z.object({ revision: z.number(), found: z.number(), page: z.number(), pages: z.number(), entries: z.array(LogEntry) }),
})

export const readLogEntry = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/log/:number',
  summary: 'One entry of the log; with `lang`, in words of that language',
  input: z.strictObject({ slug: SlugInPath, number: Revision, lang: Lang }),
  output: z.object({ revision: z.number(), entry: LogEntry }),
})

const feed = { method: 'GET', open: true, input: z.strictObject({ slug: SlugInPath, only }) } as const

export const logAsAtom = endpoint({
  ...feed,
  path: '/campaigns/:slug/log.atom',
  summary: 'The newest changes of a campaign as Atom; with `only=corrections`, the corrections',
  produces: 'application/atom+xml',
  output: FileAnswer,
})

export const logAsJsonFeed = endpoint({
  ...feed,
  path: '/campaigns/:slug/log.json',
  summary: 'The newest changes of a campaign as JSON Feed; with `only=corrections`, the corrections',
  produces: 'application/feed+json',
  output: z.record(z.string(), z.json()),
})

/** The lead puts something right that no other entry does. It stands in the log for good. */
export const writeCorrection = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/corrections',
  summary: 'Write into the log what was wrong and what is right; the same words twice in a row are one correction',
  status: 201,
  input: z.strictObject({ slug: SlugInPath, wrong: wordsOf('correctionWrong', 1000), right: wordsOf('correctionRight', 1000) }),
  output: z.object({ entry: LogEntry }),
})

