import { compareOrganisations, nameKeys } from '../organisations/organisations.rules.ts'
import { inSlices } from './in-slices.ts'

export type Entry = { name: string; domain: string | null; /** What is told of it. */ as: string; /** Of the file; nothing where it stands in the campaign. */ line?: number }

/** Many bodies sit on one site; comparing each with each of them would take minutes. */
const mostOfOneDomain = 100
const mostTold = 5

/** Of the file only lines before this one, so that the first of several stands. */
function told(asked: Omit<Entry, 'as'>, candidates: readonly Entry[]): string[] {
  const { line } = asked
  const found = candidates.filter((other) => (other.line === undefined || line === undefined || other.line < line) && compareOrganisations(asked, other) !== 'different')
  return [...new Set(found.map((other) => other.as))].slice(0, mostTold)
}

/** Names that were met before, found by what they share, as among signatures. */
export function openNameIndex() {
  const byKey = new Map<string, Entry[]>()
  const put = (key: string, entry: Entry) => {
    const there = byKey.get(key)
    if (there) there.push(entry)
    else byKey.set(key, [entry])
  }
  return {
    add(entry: Entry): void {
      for (const key of nameKeys(entry.name).stored) put(key, entry)
      if (entry.domain !== null) put(`domain:${entry.domain}`, entry)
    },
    /** Those that may be the same body. */
    find(asked: Omit<Entry, 'as'>): string[] {
      const { name, domain } = asked
      const candidates = new Set<Entry>()
      for (const key of nameKeys(name).sought) for (const entry of byKey.get(key) ?? []) candidates.add(entry)
      if (domain !== null) for (const entry of (byKey.get(`domain:${domain}`) ?? []).slice(0, mostOfOneDomain)) candidates.add(entry)
      return told(asked, [...candidates])
    },
  }
}

/** The same for one name alone, without keeping the keys of all the others. */
export async function findAmong(asked: Omit<Entry, 'as'>, others: readonly Entry[]): Promise<string[]> {
  const sought = new Set(nameKeys(asked.name).sought)
  const meets = await inSlices(others, (other) => (asked.domain !== null && other.domain === asked.domain) || nameKeys(other.name).stored.some((key) => sought.has(key)))
  return told(asked, others.filter((_, at) => meets[at]))
}

export type NameIndex = ReturnType<typeof openNameIndex>
