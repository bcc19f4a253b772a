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
  /** The same list some changes later: what costs is the changes, not the length. */
  after(campaign: Campaign, changes: Changes): BackerList
}

export function makeBackerList(campaign: Campaign, rows: readonly BackerRow[]): BackerList {
  const { locale } = campaign
  const findable = asFindable(campaign)
  return listOf(campaign, new Map([['name', rows.map(findable).sort(comparing('name', locale))]]))
}

function listOf(of: Pick<Campaign, 'revision' | 'asOf' | 'locale' | 'showsLogos'>, sorted: Map<Order, Findable[]>): BackerList {
  const { revision, asOf, locale, showsLogos } = of
  const byName = sorted.get('name')!
  return {
    revision,
    asOf,
    locale,
    showsLogos,
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
    after: (campaign, { rows, removed }) => {
      const touched = new Set([...removed, ...rows.map(({ id }) => id)])
      const added = rows.map(asFindable(of))
      return listOf(campaign, new Map([...sorted].map(([order, list]) => [order, patched(list, touched, added, comparing(order, locale))])))
    },
  }
}

function asFindable(campaign: Pick<Campaign, 'locale' | 'showsLogos'>): (row: BackerRow) => Findable {
  const { locale } = campaign
  const words = wordsIn(locale)
  const file = filing(locale)
  return (row) => {
    const backer = presentBacker(row, words, campaign)
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
