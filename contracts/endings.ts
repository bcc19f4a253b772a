import * as z from 'zod'
import { FileAnswer } from './backers.ts'
import { Campaign, DraftNote, outcomeKinds } from './campaigns.ts'
import { endpoint } from './endpoint.ts'
import { SlugInPath, StatementBody } from './text.ts'

const words = StatementBody.pipe(z.string().trim().min(1, 'outcomeWords.missing').max(10_000, 'outcomeWords.tooLong'))

export const setOutcome = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/outcome',
  summary: 'Say what came of a closed campaign; its backers are told once, and a later change is logged as a correction',
  input: z.strictObject({ slug: SlugInPath, outcome: z.enum(outcomeKinds, { error: 'outcome.missing' }), words }),
  output: z.object({ campaign: Campaign }),
})

export const previewOutcome = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/outcome/preview',
  summary: 'The words of an outcome as they will look, and how many people would be told',
  input: z.strictObject({ slug: SlugInPath, words: StatementBody.pipe(z.string().max(10_000, 'outcomeWords.tooLong')) }),
  output: z.object({ html: z.string(), notes: z.array(DraftNote), told: z.number() }),
})

export const archiveAsZip = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/archive.zip',
  summary: 'All public pages of the campaign, with the list as data, as files that need no server',
  produces: 'application/zip',
  input: z.strictObject({ slug: SlugInPath }),
  output: FileAnswer,
})

/** Whether a campaign can be archived, and what stands against it. */
export const Archiving = z.object({ may: z.boolean(), waiting: z.number(), /** Until when sign-ons that were sent before the end can still be confirmed. */ confirmsUntil: z.iso.datetime().nullable() })
export type Archiving = z.infer<typeof Archiving>

export const readArchiving = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/archiving',
  summary: 'Whether the campaign can be archived now',
  input: z.strictObject({ slug: SlugInPath }),
  output: Archiving,
})

export const archiveCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/archiving',
  summary: 'Archive a closed campaign: it stays readable, and nothing on it changes any more',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ campaign: Campaign }),
})
