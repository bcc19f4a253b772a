import type { Order } from '#contracts/backers.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { BackerRow } from '#db/queries/signature-lists.ts'
import { presentBacker } from './backers.present.ts'
import type { Changes } from './changes-since.ts'
import { foldForSearch } from './fold-for-search.ts'
import { comparing, filing, type Filed } from './sort-backers.ts'

export type Findable = Filed & { searchable: string }

/** The backer list as it stood at one revision, ready to be read in any order. */
export type BackerList = Pick<Campaign, 'revision' | 'asOf' | 'locale' | 'showsLogos'> & {
  readonly count: number
  readonly branches: number
  readonly countries: number
  /** Sorted when first asked for, then kept. */
  inOrder(order: Order): readonly Findable[]
  /** The same backers as another language of the statement sorts their names. Made when first asked for, then kept: there are as many as the version has languages. */
  inLanguage(locale: string): BackerList
  /** The same list some changes later: what costs is the changes, not the length. */
  after(campaign: Campaign, changes: Changes): BackerList
}

export function makeBackerList(campaign: Campaign, rows: readonly BackerRow[]): BackerList {
  const { locale } = campaign
  const findable = asFindable({ ...standing(campaign), locale, spoken: locale })
  return listOf({ ...standing(campaign), locale, spoken: locale }, new Map([['name', rows.map(findable).sort(comparing('name', locale))]]))
}

type Of = Pick<Campaign, 'revision' | 'asOf' | 'showsLogos'> & {
  /** What names are sorted by. */
  locale: string
  /** What is said of backers, such as what was checked, in words. */
  spoken: string
}

const standing = ({ revision, asOf, showsLogos }: Pick<Of, 'revision' | 'asOf' | 'showsLogos'>) => ({ revision, asOf, showsLogos })

function listOf(of: Of, sorted: Map<Order, Findable[]>, others = new Map<string, BackerList>()): BackerList {
  const { locale } = of
  const byName = sorted.get('name')!
  const list: BackerList = {
    ...standing(of),
    locale,
    count: byName.length,
    branches: byName.filter(({ backer }) => backer.branch).length,
    countries: new Set(byName.flatMap(({ backer }) => backer.country ?? [])).size,
    inOrder: (order) => {
      const known = sorted.get(order)
      if (known) return known
      const made = byName.toSorted(comparing(order, locale))
      sorted.set(order, made)
      return made
    },
    inLanguage: (other) => {
      if (other === locale) return list
      const made = others.get(other) ?? sortedAgain({ ...of, locale: other }, byName)
      others.set(other, made)
      return made
    },
    after: (campaign, changes) => {
      const touched = new Set([...changes.removed, ...changes.rows.map(({ id }) => id)])
      const added = changes.rows.map(asFindable(of))
      const patchedLists = [...sorted].map(([order, known]) => [order, patched(known, touched, added, comparing(order, locale))] as const)
      const otherLists = [...others].map(([other, known]) => [other, known.after(campaign, changes)] as const)
      return listOf({ ...of, ...standing(campaign) }, new Map(patchedLists), new Map(otherLists))
    },
  }
  return list
}

function sortedAgain(of: Of, known: readonly Findable[]): BackerList {
  const file = filing(of.locale)
  const filed = known.map(({ backer, searchable }) => ({ ...file(backer), searchable }))
  return listOf(of, new Map([['name', filed.sort(comparing('name', of.locale))]]))
}

function asFindable({ locale, spoken, showsLogos }: Of): (row: BackerRow) => Findable {
  const words = wordsIn(spoken)
  const file = filing(locale)
  return (row) => {
    const backer = presentBacker(row, words, { locale: spoken, showsLogos })
    return { ...file(backer), searchable: foldForSearch([backer.name, backer.branchOf, backer.place].filter(Boolean).join(' \n ')) }
  }
}

function patched(list: readonly Findable[], touched: ReadonlySet<string>, added: readonly Findable[], compare: (a: Filed, b: Filed) => number): Findable[] {
  const kept = touched.size === 0 ? [...list] : list.filter(({ backer }) => !touched.has(backer.id))
  for (const one of added) kept.splice(placeOf(one, kept, compare), 0, one)
  return kept
}

/** Where it belongs in a sorted list, by halving. */
function placeOf(one: Findable, list: readonly Findable[], compare: (a: Filed, b: Filed) => number): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (compare(list[middle]!, one) < 0) from = middle + 1
    else to = middle
  }
  return from
}
