import * as z from 'zod'
import { FileAnswer } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { delimiters, encodings, importFields } from './import-fields.ts'
import { Id, Page, SlugInPath, Tick } from './text.ts'

export const importKinds = ['invitations', 'sign-ons'] as const
export type ImportKind = (typeof importKinds)[number]

export const importStates = ['mapping', 'checking', 'checked', 'sending', 'done', 'cancelled'] as const
export const rowStates = ['waiting', 'wrong', 'asked', 'left-out', 'written'] as const
export type RowState = (typeof rowStates)[number]

/** What is to be done with a row that resembles another: write to it all the same, leave it out, or leave it out because it is the same body. */
export const rowAnswers = ['write', 'leave-out', 'same'] as const
export type RowAnswer = (typeof rowAnswers)[number]

/** Of the file, before it is read. */
export const mostFileBytes = 5 * 1024 * 1024
/** In base64 and in JSON, with room to say what is wrong with a file that is somewhat too large. */
export const mostUploadBytes = 12 * 1024 * 1024

const Time = z.iso.datetime()

export const resembledPlaces = ['line', 'listed', 'held', 'pending', 'invited'] as const

export const ImportRow = z.object({
  line: z.number(),
  state: z.enum(rowStates),
  cells: z.array(z.string()),
  /** As they were read from the cells, by field. */
  values: z.partialRecord(z.enum(importFields), z.string()),
  /** What is wrong, and how to mend it; `field` is one of ours. */
  problems: z.array(z.object({ field: z.string(), message: z.string() })),
  /** What was left out of the row without holding it up, such as `#` for a website. */
  notes: z.array(z.string()),
  /** Whom it resembles: another line of the file, or somebody in the campaign. */
  resembles: z.array(z.object({ where: z.enum(resembledPlaces), name: z.string(), line: z.number().optional() })),
  answer: z.enum(rowAnswers).optional(),
  /** What happened to it, or will, in words. */
  outcome: z.string(),
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportSummary = z.object({
  id: z.string(),
  kind: z.enum(importKinds),
  filename: z.string(),
  state: z.enum(importStates),
  /** Without the one that names the columns. */
  rows: z.number(),
  counts: z.record(z.enum(rowStates), z.number()),
  createdAt: Time,
  finishedAt: Time.nullable(),
})
export type ImportSummary = z.infer<typeof ImportSummary>

export const Import = ImportSummary.extend({
  found: z.object({ format: z.enum(['csv', 'xlsx']), encoding: z.enum(encodings).optional(), delimiter: z.enum(delimiters).optional(), sheet: z.string().optional(), sheets: z.array(z.string()).optional(), header: z.boolean() }),
  columns: z.array(z.string()),
  /** Our field → the number of its column, from 0. */
  mapping: z.partialRecord(z.enum(importFields), z.number()),
  /** The first rows as they will be read. */
  first: z.array(ImportRow),
  /** The e-mail to the first that is written to. */
  preview: z.object({ subject: z.string(), text: z.string(), to: z.string() }).nullable(),
  /** Of the e-mails that were posted. */
  mails: z.object({ waiting: z.number(), sent: z.number(), failed: z.number() }),
})
export type Import = z.infer<typeof Import>

const inCampaign = { slug: SlugInPath }
const one = { ...inCampaign, id: Id }
const answered = z.object({ import: Import })

export const startImport = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/imports',
  summary: 'Bring a list, as CSV or XLSX in base64 or as text; nobody is written to yet. At most 5 MB and 10,000 rows',
  status: 201,
  mostBytes: mostUploadBytes,
  input: z.strictObject({
    ...inCampaign,
    kind: z.enum(importKinds, { error: 'importKind.missing' }),
    filename: z.string().max(300).optional(),
    /** One of the two. */
    base64: z.string().max(mostUploadBytes).optional(),
    text: z.string().max(mostUploadBytes).optional(),
  }),
  output: answered,
})

export const listImports = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/imports',
  summary: 'The lists that were brought to a campaign, newest first',
  input: z.strictObject(inCampaign),
  output: z.object({ imports: z.array(ImportSummary) }),
})

export const readImport = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/imports/:id',
  summary: 'What was found out about a list, how its columns are read, and how far it is',
  input: z.strictObject(one),
  output: answered,
})

const Column = z.preprocess((given) => (given === '' ? null : given), z.union([z.number().int(), z.string().regex(/^\d{1,4}$/).transform(Number)], { error: 'column.wrong' }).pipe(z.number().min(0).max(1000)).nullable())

export const changeImport = endpoint({
  method: 'PATCH',
  path: '/api/campaigns/:slug/imports/:id',
  summary: 'Put right how the list is read, and which column holds what; with `check`, look through all rows',
  input: z.strictObject({
    ...one,
    encoding: z.enum(encodings).optional(),
    delimiter: z.enum(delimiters).optional(),
    sheet: z.string().max(300).optional(),
    header: Tick.optional(),
    /** What is left out is not read. Without it, columns are guessed by their names. */
    mapping: z.partialRecord(z.enum(importFields), Column).optional(),
    check: Tick.optional(),
  }),
  output: answered,
})

export const rowsPerPage = 25

export const listImportRows = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/imports/:id/rows',
  summary: 'Rows of a list that was checked, 25 a page, with what is wrong with each',
  input: z.strictObject({ ...one, state: z.enum(rowStates).optional(), page: Page }),
  output: z.object({ rows: z.array(ImportRow), found: z.number(), page: z.number(), pages: z.number() }),
})

export const changeImportRow = endpoint({
  method: 'PATCH',
  path: '/api/campaigns/:slug/imports/:id/rows/:line',
  summary: 'Mend a row, or say what is to be done with one that resembles another',
  input: z.strictObject({
    ...one,
    line: z.union([z.number().int(), z.string().regex(/^\d{1,9}$/).transform(Number)], { error: 'number.wrong' }),
    values: z.partialRecord(z.enum(importFields), z.string().max(2000, 'text.tooLong')).optional(),
    answer: z.enum(rowAnswers).optional(),
  }),
  output: z.object({ row: ImportRow }),
})

export const startSending = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/imports/:id/sending',
  summary: 'Write to every row that is fine; those that are wrong or not decided on are left out, and said so in the result',
  status: 202,
  input: z.strictObject(one),
  output: answered,
})

export const cancelImport = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/imports/:id/cancellation',
  summary: 'Drop the list before anybody was written to; while it is being sent, stop: nobody else is written to',
  input: z.strictObject(one),
  output: answered,
})

export const importResult = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/imports/:id/result.csv',
  summary: 'Every row of the list with what happened to it, or only those in one state',
  produces: 'text/csv',
  input: z.strictObject({ ...one, state: z.enum(rowStates).optional() }),
  output: FileAnswer,
})
