import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { SlugInPath } from './text.ts'

/** Of one batch: OpenRefine sends ten. */
export const mostQueries = 50
export const mostCandidates = 25

const Json = z.string().max(100_000, 'text.tooLong').refine((text) => !text.includes('\0'), 'line.broken').optional()
/** Both are JSON in a string, as the Reconciliation Service API 0.2 has them. Without either, the answer is the manifest. */
const asked = { queries: Json, extend: Json }

/** As the specification's own shapes have them: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/ */
const Type = z.object({ id: z.string(), name: z.string() })
const Service = z.object({ service_url: z.string(), service_path: z.string() })
export const Manifest = z.object({
  versions: z.array(z.string()),
  name: z.string(),
  identifierSpace: z.string(),
  schemaSpace: z.string(),
  documentation: z.string(),
  defaultTypes: z.array(Type),
  view: z.object({ url: z.string() }),
  suggest: z.object({ entity: Service }),
  extend: z.object({ propose_properties: Service, property_settings: z.array(z.never()) }),
})
const Candidate = z.object({ id: z.string(), name: z.string(), description: z.string().optional(), type: z.array(Type), score: z.number(), features: z.array(z.object({ id: z.string(), value: z.union([z.boolean(), z.number()]) })), match: z.boolean() })
const Results = z.record(z.string(), z.object({ result: z.array(Candidate) }))
const Extended = z.object({ meta: z.array(z.object({ id: z.string(), name: z.string() })), rows: z.record(z.string(), z.record(z.string(), z.array(z.object({ str: z.string() })))) })
export const Reconciled = z.union([Manifest, Extended, Results])

const reconciliation = <Path extends `/api/${string}`, Place extends z.ZodRawShape>(path: Path, place: Place, of: string) => ({
  get: endpoint({ method: 'GET', open: true, path, summary: `Reconciliation Service API 0.2 for ${of}: the manifest, or with queries or extend (JSON in a string) the answer to them`, input: z.strictObject({ ...place, ...asked }), output: Reconciled }),
  post: endpoint({ method: 'POST', open: true, readsByForm: true, path, summary: `The same for ${of}, with queries or extend in a form (application/x-www-form-urlencoded) or in JSON`, input: z.strictObject({ ...place, ...asked }), output: Reconciled }),
  suggest: endpoint({ method: 'GET', open: true, path: `${path}/suggest` as `/api/${string}`, summary: `Suggest service for ${of}: entities whose name begins so`, input: z.strictObject({ ...place, prefix: z.string().max(300).default(''), cursor: z.coerce.number().int().min(0).optional() }), output: z.object({ result: z.array(z.object({ id: z.string(), name: z.string(), description: z.string().optional() })) }) }),
  properties: endpoint({ method: 'GET', open: true, path: `${path}/properties` as `/api/${string}`, summary: `What can be fetched of an entity of ${of}`, input: z.strictObject({ ...place, type: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(100).optional() }), output: z.object({ type: z.string(), properties: z.array(Type), limit: z.number().optional() }) }),
})

export const registersReconciled = reconciliation('/api/reconcile', {}, 'the registers that this site holds')
export const backersReconciled = reconciliation('/api/campaigns/:slug/reconcile', { slug: SlugInPath }, 'the public backers of a campaign')
