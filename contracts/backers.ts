import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Standing } from './campaigns.ts'
import { OrganisationKind } from './signatures.ts'
import { Page, PerPage, Revision, SlugInPath } from './text.ts'
import { Lang } from './translations.ts'

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
  /** What kind of body it is. */
  kind: OrganisationKind.optional(),
  /** Where its logo is read, on this site; where the campaign shows logos and it has one. */
  logo: z.string().optional(),
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
  place: z.string().max(300).optional(),
  order: Order.default('name'),
  /** The list as it stood at that revision. */
  at: Revision.optional(),
}

const listed = { ...Standing.shape, order: Order, method: z.string() }

export const listBackers = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/backers',
  summary: 'The backer list, in a stated order; with `lang`, in words of that language of the statement, and as it sorts names',
  input: z.strictObject({ ...asked, page: Page, perPage: PerPage, lang: Lang }),
  output: z.object({ ...listed, found: z.number(), page: z.number(), pages: z.number(), backers: z.array(Backer) }),
})

const Counted = z.number()

/** How many of the backers are where, and what they do, of those that said so: the most first. */
export const readAreas = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/areas',
  summary: 'How many backers there are by country, place and sector, of those that gave them',
  input: z.strictObject({ slug: SlugInPath, at: asked.at }),
  output: z.object({
    ...Standing.shape,
    byCountry: z.array(z.object({ country: z.string(), count: Counted })),
    byPlace: z.array(z.object({ place: z.string(), count: Counted })),
    bySector: z.array(z.object({ sector: z.string(), count: Counted })),
  }),
})

/** The form of the files: columns and properties are only ever added under this number. */
export const backersFormat = 'countersign-backers/1' as const
export const dataLicence = 'https://creativecommons.org/licenses/by/4.0/'

/** Each column of the files, in their order, with what it is called in JSON and the key of what it means in words. */
export const backerFileColumns = [
  ...(['name', 'website', 'country', 'place', 'sector'] as const).map((name) => ({ column: name, property: name, means: name })),
  { column: 'branch_of', property: 'branchOf', means: 'branch_of' },
  { column: 'confirmed_at', property: 'confirmedAt', means: 'confirmed_at' },
  ...(['version', 'checks', 'quote', 'id', 'branch'] as const).map((name) => ({ column: name, property: name, means: name })),
  { column: 'permalink', property: 'url', means: 'link' },
  { column: 'kind', property: 'kind', means: 'kind' },
  { column: 'logo', property: 'logo', means: 'logo' },
  { column: null, property: 'signatory', means: 'signatory' },
] as const

export const backersAsJson = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/backers.json',
  summary: 'The whole backer list as JSON',
  input: z.strictObject(asked),
  output: z.object({ ...listed, format: z.literal(backersFormat), campaign: z.string(), title: z.string(), url: z.string(), licence: z.string(), citation: z.string(), backers: z.array(Backer.extend({ url: z.string() })) }),
})

/** A file, as it leaves: bytes or text, and the name to save it under. */
export const FileAnswer = z.object({
  body: z.union([z.string(), z.instanceof(Uint8Array)]),
  filename: z.string(),
  /** Facts beside the file, such as characters that no font has. */
  headers: z.record(z.string(), z.string()).optional(),
  /** Its media type, where the endpoint has several. */
  mime: z.enum(['image/png', 'image/jpeg']).optional(),
  /** Made by us and meant to be looked at, not kept as a file. */
  inline: z.literal(true).optional(),
})
export type FileAnswer = z.infer<typeof FileAnswer>

export const backersAsCsv = endpoint({
  method: 'GET',
  open: true,
  path: '/api/campaigns/:slug/backers.csv',
  summary: 'The whole backer list as CSV; cells that a spreadsheet would run begin with a TAB',
  produces: 'text/csv',
  input: z.strictObject(asked),
  output: FileAnswer,
})

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const backersAsXlsx = endpoint({
  method: 'GET',
  open: true,
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
