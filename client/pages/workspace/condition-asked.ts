import type { Asked } from '#contracts/endpoint.ts'
import { invalidable, type previewInvalidation } from '#contracts/invalidations.ts'

export type Condition = Asked<typeof previewInvalidation>['condition']

/** What stands in the fields, by their names. */
export type ConditionTyped = { domain: string; address: string; from: string; to: string; sameNetworkAs: string; states: string[]; /** Ticked in the list. */ ids: string[] }

/** The address holds what was typed, so that a condition can be kept, shared and gone back to. */
export const typedIn = (query: URLSearchParams): ConditionTyped => ({
  domain: query.get('domain') ?? '',
  address: query.get('address') ?? '',
  from: query.get('from') ?? '',
  to: query.get('to') ?? '',
  sameNetworkAs: query.get('sameNetworkAs') ?? '',
  states: query.getAll('states'),
  ids: query.getAll('ids'),
})

/** The same as the endpoint wants it; times are typed in UTC. What was left empty is left out. */
export function conditionOf({ domain, address, from, to, sameNetworkAs, states, ids }: ConditionTyped): Condition {
  if (ids.length > 0) return { ids }
  const chosen = invalidable.filter((state) => states.includes(state))
  const given = { domain, address, sameNetworkAs, from: from && momentOf(from), to: to && momentOf(to) }
  return { ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')), ...(chosen.length > 0 && chosen.length < invalidable.length && { states: chosen }) }
}

/** As the browser's field has it, `2026-03-02T09:00`. Anything else goes as it is, and is refused in words. */
const momentOf = (typed: string): string => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed) ? `${typed}:00Z` : typed)
