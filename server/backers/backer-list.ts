import type { Order } from '#contracts/backers.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { BackerRow } from '#db/queries/signature-lists.ts'
import { presentBacker } from './backers.present.ts'
import type { Changes } from './changes-since.ts'
import { foldForSearch } from './fold-for-search.ts'
import { comparing, filing, type Filed } from './sort-backers.ts'

export type Findable = Filed & { searchable: string }

/** The backer list as it stood at one revision, in the words and the alphabet of one language, ready to be read in any order. */
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
  return listOf(campaign, new Map([['name', rows.map(asFindable(campaign)).sort(comparing('name', campaign.locale))]]))
}

type Of = Pick<Campaign, 'revision' | 'asOf' | 'locale' | 'showsLogos'>

function listOf({ revision, asOf, locale, showsLogos }: Of, sorted: Map<Order, Findable[]>): BackerList {
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
    after: (campaign, changes) => {
      const touched = new Set([...changes.removed, ...changes.rows.map(({ id }) => id)])
      const added = changes.rows.map(asFindable({ locale, showsLogos }))
      const patchedLists = [...sorted].map(([order, known]) => [order, patched(known, touched, added, comparing(order, locale))] as const)
      return listOf({ revision: campaign.revision, asOf: campaign.asOf, locale, showsLogos }, new Map(patchedLists))
    },
  }
}

function asFindable({ locale, showsLogos }: Pick<Of, 'locale' | 'showsLogos'>): (row: BackerRow) => Findable {
  const words = wordsIn(locale)
  const file = filing(locale)
  return (row) => {
    const backer = presentBacker(row, words, { locale, showsLogos })
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
