import * as z from 'zod'

/**
 * What answers must look like, written after the Reconciliation Service API 0.2 of the W3C community group
 * (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/) and the JSON schemas that belong to it
 * (https://reconciliation-api.github.io/specs/0.2/schemas/). Fields that we do not answer with are left out, and refused: a slip in a name is found.
 */
const Uri = z.url({ protocol: /^https?$/ })
const Type = z.strictObject({ id: z.string(), name: z.string().optional() })
const Template = z.strictObject({ url: z.string().regex(/^https?:.*\{\{id\}\}/) })
const Service = z.strictObject({ service_url: Uri, service_path: z.string().startsWith('/') })

const manifest = z.strictObject({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2')),
  name: z.string().min(1),
  identifierSpace: Uri,
  schemaSpace: Uri,
  documentation: Uri.optional(),
  view: Template.optional(),
  defaultTypes: z.array(Type).refine((types) => new Set(types.map(({ id }) => id)).size === types.length),
  suggest: z.strictObject({ entity: Service, property: Service.optional(), type: Service.optional() }).optional(),
  extend: z.strictObject({ propose_properties: Service, property_settings: z.array(z.never()) }).optional(),
})

const candidate = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().optional(),
  type: z.array(z.union([Type, z.string()])),
  score: z.number(),
  features: z.array(z.strictObject({ id: z.string(), value: z.union([z.boolean(), z.number()]) })),
  match: z.boolean(),
})
const results = z.record(z.string(), z.strictObject({ result: z.array(candidate) }))

/** One of these alone is in each cell. */
const cell = z.union([z.strictObject({}), z.strictObject({ str: z.string() }), z.strictObject({ id: z.string(), name: z.string(), description: z.string().optional() }), z.strictObject({ float: z.number() }), z.strictObject({ int: z.int() }), z.strictObject({ date: z.iso.datetime() })])
const extension = z.strictObject({
  meta: z.array(z.strictObject({ id: z.string(), name: z.string(), type: Type.optional(), service: Uri.optional() })),
  rows: z.record(z.string(), z.record(z.string(), z.array(cell))),
})

const suggestion = z.strictObject({ result: z.array(z.strictObject({ id: z.string(), name: z.string(), description: z.string().optional(), notable: z.array(z.union([Type, z.string()])).optional() })) })
const properties = z.strictObject({ type: z.string(), properties: z.array(z.strictObject({ id: z.string(), name: z.string() })), limit: z.int().optional() })

export const reconciliationSchemas = { manifest, results, extension, suggestion, properties }
