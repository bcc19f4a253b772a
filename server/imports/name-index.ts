import { compareOrganisations, nameKeys } from '../organisations/organisations.rules.ts'

export type Entry = { name: string; domain: string | null; /** What is told of it. */ as: string; /** Of the file; nothing where it stands in the campaign. */ line?: number }

/** Many bodies sit on one site; comparing each with each of them would take minutes. */
const mostOfOneDomain = 100
const mostTold = 5

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
    /** Those that may be the same body; of the file only lines before this one, so that the first of several stands. */
    find(asked: Omit<Entry, 'as'>): string[] {
      const { name, domain, line } = asked
      const candidates = new Set<Entry>()
      for (const key of nameKeys(name).sought) for (const entry of byKey.get(key) ?? []) candidates.add(entry)
      if (domain !== null) for (const entry of (byKey.get(`domain:${domain}`) ?? []).slice(0, mostOfOneDomain)) candidates.add(entry)
      const found = [...candidates].filter((other) => (other.line === undefined || line === undefined || other.line < line) && compareOrganisations(asked, other) !== 'different')
      return [...new Set(found.map((other) => other.as))].slice(0, mostTold)
    },
  }
}

export type NameIndex = ReturnType<typeof openNameIndex>
