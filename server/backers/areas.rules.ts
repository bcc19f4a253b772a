import type { Answer } from '#contracts/endpoint.ts'
import type { Backer, readAreas } from '#contracts/backers.ts'
import { foldForSearch } from './fold-for-search.ts'

type Areas = Pick<Answer<typeof readAreas>, 'byCountry' | 'byPlace' | 'bySector'>

/** How many are where, of those that said so. Spellings that a search takes for one are one here, under the one that most use. */
export function countAreas(backers: readonly Backer[]): Areas {
  return {
    byCountry: counted(backers.flatMap(({ country }) => country ?? [])).map(([country, count]) => ({ country, count })),
    byPlace: counted(backers.flatMap(({ place }) => place ?? [])).map(([place, count]) => ({ place, count })),
    bySector: counted(backers.flatMap(({ sector }) => sector ?? [])).map(([sector, count]) => ({ sector, count })),
  }
}

/** The most first; among equals, by the alphabet. */
function counted(values: readonly string[]): [string, number][] {
  const spellings = new Map<string, Map<string, number>>()
  for (const value of values) {
    const key = foldForSearch(value)
    const known = spellings.get(key) ?? new Map<string, number>()
    known.set(value, (known.get(value) ?? 0) + 1)
    spellings.set(key, known)
  }
  return [...spellings]
    .map(([key, known]) => {
      const [[spelling]] = [...known].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)) as [[string, number]]
      return { key, spelling, count: [...known.values()].reduce((sum, one) => sum + one, 0) }
    })
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ spelling, count }) => [spelling, count])
}
