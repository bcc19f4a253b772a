import * as z from 'zod'
import { mostCandidates, mostQueries } from '#contracts/reconciliation.ts'
import { Refusal } from '#contracts/refusals.ts'
import { foldName } from '../organisations/fold-name.ts'
import { compareNames } from '../organisations/organisations.rules.ts'

/** What is reconciled with: an entry of a register, or a backer. */
export type Entity = { id: string; name: string; otherNames: readonly string[]; description: string; /** Whether it may be matched without asking: not what was removed. */ certain: boolean; properties: Partial<Record<Property, string>> }
export const properties = { website: 'Website', place: 'Town or region', country: 'Country', status: 'Status', kind: 'Type', partOf: 'Part of', identifier: 'Number' } as const
export type Property = keyof typeof properties

export const organisationType = { id: 'Organization', name: 'Organisation' }

const Value = z.union([z.string(), z.number(), z.boolean(), z.object({ id: z.string(), name: z.string().optional() })])
const Query = z.object({ query: z.string().max(1000).optional(), type: z.union([z.string(), z.array(z.string())]).optional(), limit: z.number().optional(), properties: z.array(z.object({ pid: z.string(), v: z.union([Value, z.array(Value)]) })).optional(), type_strict: z.string().optional() })
export type Query = z.infer<typeof Query>
const Queries = z.record(z.string(), Query)
const Extension = z.object({ ids: z.array(z.string()).max(500), properties: z.array(z.object({ id: z.string() })).max(20) })

export const readQueries = (text: string): Record<string, Query> => {
  const queries = read(Queries, text, 'queries')
  if (Object.keys(queries).length > mostQueries) throw wrong('queries')
  return queries
}
export const readExtension = (text: string) => read(Extension, text, 'extend')

function read<Shape extends z.ZodType>(shape: Shape, text: string, field: string): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw wrong(field)
  }
}

const wrong = (field: string) => new Refusal('input.wrong', { fields: [{ field, problem: 'wrong' }] })

export const limitOf = ({ limit }: Query): number => Math.min(mostCandidates, Math.max(1, Math.floor(limit ?? 5)))

/** How like a candidate is to what was asked, of 100; equal names are told from those that a person has to look at. */
export function candidatesOf(query: Query, entities: readonly Entity[]) {
  const asked = (query.query ?? '').trim()
  const scored = entities.map((entity) => ({ entity, ...scoreOf(asked, query, entity) })).toSorted((one, other) => other.score - one.score)
  const equals = scored.filter(({ equal, entity }) => equal && entity.certain)
  return scored.slice(0, limitOf(query)).map(({ entity: { id, name, description }, score, equal, named, given }) => ({
    id,
    name,
    ...(description && { description }),
    type: [organisationType],
    score,
    features: [{ id: 'name', value: named }, ...given],
    // A name that two bear is nobody's for certain.
    match: equal && equals.length === 1 && equals[0]!.entity.id === id,
  }))
}

function scoreOf(asked: string, { properties: wanted = [] }: Query, { id, name, otherNames, properties: has }: Entity) {
  const verdicts = new Set([name, ...otherNames].map((known) => compareNames(known, asked)))
  const isNumber = id.toLowerCase() === asked.toLowerCase()
  const equal = isNumber || verdicts.has('same')
  const named = equal ? 100 : verdicts.has('ask') ? 80 : 50
  const given = wanted.flatMap(({ pid, v }) => {
    const known = has[pid as Property]
    return known === undefined ? [] : [{ id: pid, value: [v].flat().some((value) => foldName(known).includes(foldName(textOf(value)))) }]
  })
  const against = given.filter(({ value }) => !value).length
  return { equal: equal && against === 0, named, given, score: Math.max(0, named - against * 15) }
}

const textOf = (value: z.infer<typeof Value>): string => (typeof value === 'object' ? (value.name ?? value.id) : String(value))

/** What is fetched of entities; a property that none has stays empty. */
export const extended = ({ ids, properties: wanted }: z.infer<typeof Extension>, entities: readonly Entity[]) => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const known = wanted.filter(({ id }) => Object.hasOwn(properties, id)).map(({ id }) => id as Property)
  return {
    meta: known.map((id) => ({ id, name: properties[id] })),
    rows: Object.fromEntries(ids.map((id) => [id, Object.fromEntries(known.map((property) => [property, [byId.get(id)?.properties[property]].flatMap((value) => (value ? [{ str: value }] : []))]))])),
  }
}

export const proposed = (limit: number | undefined) => ({ type: organisationType.id, properties: Object.entries(properties).map(([id, name]) => ({ id, name })).slice(0, limit), ...(limit !== undefined && { limit }) })

type Service = { name: string; identifierSpace: string; url: string; siteUrl: string; view: string }

export const manifestOf = ({ name, identifierSpace, url, siteUrl, view }: Service) => ({
  versions: ['0.2'],
  name,
  identifierSpace,
  schemaSpace: 'https://schema.org',
  documentation: `${siteUrl}/api`,
  defaultTypes: [organisationType],
  view: { url: view },
  suggest: { entity: { service_url: url, service_path: '/suggest' } },
  extend: { propose_properties: { service_url: url, service_path: '/properties' }, property_settings: [] },
})
