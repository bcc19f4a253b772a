import type { Backer, Order } from '#contracts/backers.ts'
import type { BackerList } from './backer-list.ts'
import { foldForSearch } from './fold-for-search.ts'

type Wanted = { q?: string | undefined; country?: string | undefined; sector?: string | undefined; place?: string | undefined; order: Order }

/** The backers that answer to all of what is asked, in the order asked for. What is left empty asks nothing. */
export function findBackers(list: BackerList, { q = '', country = '', sector = '', place = '', order }: Wanted): Backer[] {
  const words = foldForSearch(q).split(' ').filter(Boolean)
  const code = country.trim().toUpperCase()
  const [area, town] = [foldForSearch(sector), foldForSearch(place)]
  return list
    .inOrder(order)
    .filter(({ searchable }) => words.every((word) => searchable.includes(word)))
    .map(({ backer }) => backer)
    .filter((backer) => (code === '' || backer.country === code) && (area === '' || foldForSearch(backer.sector ?? '') === area) && (town === '' || foldForSearch(backer.place ?? '') === town))
}
