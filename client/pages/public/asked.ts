import { orders, type Order } from '#contracts/backers.ts'
import { isCountry } from '#contracts/countries.ts'

/** What a page of backers was asked for. Whatever else stands in the address is left alone: links collect parameters on their way. */
export function askedOf(request: Request) {
  const { searchParams } = new URL(request.url)
  const q = (searchParams.get('q') ?? '').trim().slice(0, 300)
  const country = (searchParams.get('country') ?? '').toUpperCase()
  const page = Number(searchParams.get('page'))
  return {
    ...(q !== '' && { q }),
    ...(isCountry(country) && { country }),
    order: orders.find((order) => order === searchParams.get('order')) ?? ('name' satisfies Order),
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  }
}

export type AskedOf = ReturnType<typeof askedOf>

/** The address that asks for the same, less what is the default anyway. */
export function addressFor(path: string, { q, country, order, page }: AskedOf): string {
  const query = new URLSearchParams({ ...(q && { q }), ...(country && { country }), ...(order !== 'name' && { order }), ...(page > 1 && { page: String(page) }) }).toString()
  return query === '' ? path : `${path}?${query}`
}
