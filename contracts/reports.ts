import * as z from 'zod'
import { reportKinds } from './campaigns.ts'
import { endpoint } from './endpoint.ts'
import { cleanText, Email, Id, SlugInPath } from './text.ts'
import { Lang } from './translations.ts'

/** Several lines that have to be there. */
export const wordsOf = (area: string, most: number) =>
  z
    .string({ error: `${area}.missing` })
    .transform(cleanText)
    .pipe(z.string().min(1, `${area}.missing`).max(most, 'text.tooLong').refine((text) => text.isWellFormed(), 'line.broken'))

export const reportCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/reports',
  summary: 'Tell whoever runs this site what is wrong with a campaign',
  status: 202,
  input: z.strictObject({
    slug: SlugInPath,
    kind: z.enum(reportKinds, { error: 'report.kind' }),
    words: wordsOf('report', 4000),
    /** The backer on the list that did not sign, as the reader says. Then the lead is told too, but not by whom. */
    backer: z.preprocess((given) => (given === '' ? undefined : given), Id.optional()),
    email: z.preprocess((given) => (given === '' ? undefined : given), Email.optional()),
    /** Of the page on which it was said: in that language it is answered. */
    lang: Lang,
  }),
  output: z.object({ answeredTo: z.string().nullable() }),
})
