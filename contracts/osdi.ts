import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Page, PerPage, SlugInPath, Id } from './text.ts'

// The shapes and names of OSDI 1.2 (Open Supporter Data Interface), with links as HAL has them.

const Link = z.object({ href: z.string(), templated: z.boolean().optional(), name: z.string().optional() })
const Time = z.iso.datetime()
const common = { identifiers: z.array(z.string()), origin_system: z.string(), created_date: Time, modified_date: Time }

export const OsdiPetition = z.object({
  ...common,
  name: z.string(),
  title: z.string(),
  summary: z.string(),
  /** HTML. */
  description: z.string(),
  /** Markdown, exactly as it was signed. */
  petition_text: z.string(),
  browser_url: z.string(),
  total_signatures: z.number(),
  target: z.array(z.object({ name: z.string() })),
  _links: z.object({ self: Link, 'osdi:signatures': Link, curies: z.array(Link) }),
})
export type OsdiPetition = z.infer<typeof OsdiPetition>

export const OsdiSignature = z.object({
  ...common,
  action_date: Time,
  comments: z.string().optional(),
  browser_url: z.string(),
  /** Organisations sign here, so there is no `osdi:person`: nobody's contact is public. */
  'countersign:organization': z.object({ name: z.string(), website: z.string().optional(), country: z.string().optional(), locality: z.string().optional(), part_of: z.string().optional() }),
  _links: z.object({ self: Link, 'osdi:petition': Link }),
})
export type OsdiSignature = z.infer<typeof OsdiSignature>

const hal = 'application/hal+json'

export const osdiPetition = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/osdi',
  summary: 'The campaign as a petition of OSDI 1.2',
  produces: hal,
  input: z.strictObject({ slug: SlugInPath }),
  output: OsdiPetition,
})

export const osdiSignatures = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/osdi/signatures',
  summary: 'Its backers as signatures of OSDI 1.2, oldest first, page by page',
  produces: hal,
  input: z.strictObject({ slug: SlugInPath, page: Page, per_page: PerPage }),
  output: z.object({
    total_pages: z.number(),
    per_page: z.number(),
    page: z.number(),
    total_records: z.number(),
    _links: z.object({ self: Link, next: Link.optional(), previous: Link.optional(), 'osdi:petition': Link, 'osdi:signatures': z.array(Link), curies: z.array(Link) }),
    _embedded: z.object({ 'osdi:signatures': z.array(OsdiSignature) }),
  }),
})

export const osdiSignature = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/osdi/signatures/:id',
  summary: 'One backer as a signature of OSDI 1.2',
  produces: hal,
  input: z.strictObject({ slug: SlugInPath, id: Id }),
  output: OsdiSignature,
})
