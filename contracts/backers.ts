import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Standing } from './campaigns.ts'
import { Page, PerPage, Revision, SlugInPath } from './text.ts'

export const orders = ['name', 'country', 'date'] as const
export const Order = z.enum(orders)
export type Order = z.infer<typeof Order>

/** What the public may know of a backer, and nothing else. */
export const Backer = z.strictObject({
  id: z.string(),
  name: z.string(),
  website: z.string().optional(),
  country: z.string().optional(),
  place: z.string().optional(),
  sector: z.string().optional(),
  branchOf: z.string().optional(),
  /** It signs as a branch, and is counted among `branches`. */
  branch: z.literal(true).optional(),
  confirmedAt: z.iso.datetime(),
  version: z.number(),
  /** What was checked, in words of the campaign's language. */
  checks: z.array(z.string()),
  quote: z.string().optional(),
  /** Only where the signatory chose to be named. */
  signatory: z.object({ name: z.string(), role: z.string() }).optional(),
})
export type Backer = z.infer<typeof Backer>

const asked = {
  slug: SlugInPath,
  q: z.string().max(300).optional(),
  country: z.string().max(10).optional(),
  sector: z.string().max(300).optional(),
  order: Order.default('name'),
  /** The list as it stood at that revision. */
  at: Revision.optional(),
}

const listed = { ...Standing.shape, order: Order, method: z.string() }

export const listBackers = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/backers',
  summary: 'The backer list, in a stated order',
  input: z.strictObject({ ...asked, page: Page, perPage: PerPage }),
  output: z.object({ ...listed, found: z.number(), page: z.number(), pages: z.number(), backers: z.array(Backer) }),
})

export const backersAsJson = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/backers.json',
  summary: 'The whole backer list as JSON',
  input: z.strictObject(asked),
  output: z.object({ ...listed, campaign: z.string(), title: z.string(), backers: z.array(Backer) }),
})

/** A file, as it leaves: bytes or text, and the name to save it under. */
export const FileAnswer = z.object({
  body: z.union([z.string(), z.instanceof(Uint8Array)]),
  filename: z.string(),
  /** Facts beside the file, such as characters that no font has. */
  headers: z.record(z.string(), z.string()).optional(),
  /** Its media type, where the endpoint has several. */
  mime: z.enum(['image/png', 'image/jpeg']).optional(),
})
export type FileAnswer = z.infer<typeof FileAnswer>

export const backersAsCsv = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/backers.csv',
  summary: 'The whole backer list as CSV; cells that a spreadsheet would run begin with a TAB',
  produces: 'text/csv',
  input: z.strictObject(asked),
  output: FileAnswer,
})

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const backersAsXlsx = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/backers.xlsx',
  summary: 'The whole backer list as a spreadsheet (XLSX); every cell is text',
  produces: spreadsheet,
  input: z.strictObject({ slug: asked.slug, order: asked.order, at: asked.at }),
  output: FileAnswer,
})

/** What a `changed` event carries. `id` of the event is the revision. */
export const LiveChange = z.object({
  ...Standing.shape,
  changed: z.array(z.union([Backer, z.object({ id: z.string(), removed: z.literal(true) })])),
})
export type LiveChange = z.infer<typeof LiveChange>
