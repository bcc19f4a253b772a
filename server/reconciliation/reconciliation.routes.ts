import * as contract from '#contracts/reconciliation.ts'
import type { Reader } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listRegisterEntries, type RegisterEntry } from '#db/queries/registers.ts'
import { listBackers } from '#db/queries/signature-lists.ts'
import { foldForSearch } from '../backers/fold-for-search.ts'
import type { Caller } from '../http/caller.ts'
import { anyone, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { foldName } from '../organisations/fold-name.ts'
import { refuseAskedTooOften } from '../registers/asked-lately.ts'
import { searchRegisters } from '../registers/search-registers.ts'
import type { Services } from '../services.ts'
import { candidatesOf, extended, manifestOf, proposed, readExtension, readQueries, type Entity } from './reconcile.rules.ts'

type Asked = { queries?: string | undefined; extend?: string | undefined }
/** Where entities come from. */
type Source = { manifest: object; find(query: string): Promise<Entity[]>; list(ids: string[]): Promise<Entity[]> }

const withRegisters = ({ db, siteUrl }: Services): Source => ({
  manifest: manifestOf({ name: 'Countersign: registers of organisations', identifierSpace: 'http://org-id.guide', url: `${siteUrl}/api/reconcile`, siteUrl, view: `${siteUrl}/api/registers/entries/{{id}}` }),
  find: async (q) => {
    // As it stands, and without its legal form.
    const [asIs, folded] = await Promise.all([q, foldName(q)].map((name) => searchRegisters(db, { q: name, most: contract.mostCandidates })))
    return [...new Map([...asIs!, ...folded!].map(({ entry }) => [entry.id, entityOf(entry)])).values()]
  },
  list: async (ids) => (await listRegisterEntries(db, ids)).map(entityOf),
})

const given = (fields: Record<string, string | null | undefined>) => Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])))

const entityOf = ({ id, name, otherNames, website, place, country, kind, status, partOfId }: RegisterEntry): Entity => ({
  id,
  name,
  otherNames,
  description: [place, status === 'removed' ? 'removed from the register' : undefined].filter(Boolean).join(', '),
  certain: status === 'registered',
  properties: given({ identifier: id, website, place, country, kind, status, partOf: partOfId }),
})

/** Only what the public list shows: its gate has let the caller see the campaign. */
const withBackers = ({ db, siteUrl }: Services, campaign: Campaign): Source => ({
  manifest: manifestOf({ name: `Countersign: organisations that back “${campaign.title}”`, identifierSpace: `${siteUrl}/campaigns/${campaign.slug}/backers`, url: `${siteUrl}/api/campaigns/${campaign.slug}/reconcile`, siteUrl, view: `${siteUrl}/api/campaigns/${campaign.slug}/backers/{{id}}` }),
  find: async (q) => {
    const words = foldForSearch(q).split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word.length > 1)
    const all = await backersOf(db, campaign)
    return all.filter(({ name, id }) => id === q || words.some((word) => foldForSearch(name).includes(word)))
  },
  list: async (ids) => (await backersOf(db, campaign)).filter(({ id }) => ids.includes(id)),
})

async function backersOf(db: Reader, { id: campaignId }: Campaign): Promise<Entity[]> {
  const rows = await listBackers(db, campaignId)
  return rows.map(({ id, name, website, place, country, branchOf }) => ({ id, name, otherNames: [], description: [place, country].filter(Boolean).join(', '), certain: true, properties: given({ website, place, country, partOf: branchOf }) }))
}

type Asking = { services: Services; source: Source; input: Asked; caller: Caller }

async function reconcile({ services, source, input: { queries, extend }, caller }: Asking) {
  if (extend !== undefined) {
    const asked = readExtension(extend)
    refuseAskedTooOften(services, caller.network)
    return extended(asked, await source.list(asked.ids))
  }
  if (queries === undefined) return source.manifest
  const answers: Record<string, { result: ReturnType<typeof candidatesOf> }> = {}
  for (const [name, query] of Object.entries(readQueries(queries))) {
    refuseAskedTooOften(services, caller.network)
    answers[name] = { result: candidatesOf(query, await source.find((query.query ?? '').slice(0, 300))) }
  }
  return answers
}

async function suggest({ services, source, input: { prefix, cursor = 0 }, caller }: Omit<Asking, 'input'> & { input: { prefix: string; cursor?: number | undefined } }) {
  refuseAskedTooOften(services, caller.network)
  return { result: (await source.find(prefix)).slice(cursor, cursor + 10).map(({ id, name, description }) => ({ id, name, ...(description && { description }) })) }
}

const { registersReconciled: registers, backersReconciled: backers } = contract

export const reconciliationRoutes = [
  route(registers.get, anyone, (asking) => reconcile({ ...asking, source: withRegisters(asking.services) }) as never),
  route(registers.post, anyone, (asking) => reconcile({ ...asking, source: withRegisters(asking.services) }) as never),
  route(registers.suggest, anyone, (asking) => suggest({ ...asking, source: withRegisters(asking.services) })),
  route(registers.properties, anyone, ({ input }) => proposed(input.limit)),
  route(backers.get, reader, (asking) => reconcile({ ...asking, source: withBackers(asking.services, asking.campaign) }) as never),
  route(backers.post, reader, (asking) => reconcile({ ...asking, source: withBackers(asking.services, asking.campaign) }) as never),
  route(backers.suggest, reader, (asking) => suggest({ ...asking, source: withBackers(asking.services, asking.campaign) })),
  route(backers.properties, reader, ({ input }) => proposed(input.limit)),
]
