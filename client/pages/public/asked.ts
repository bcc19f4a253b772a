import { orders, type Order } from '#contracts/backers.ts'
import { isCountry } from '#contracts/countries.ts'

/** What a page of backers was asked for. Whatever else stands in the address is left alone: links collect parameters on their way. */
export function askedOf(request: Request) {
  const { searchParams } = new URL(request.url)
  const q = (searchParams.get('q') ?? '').trim().slice(0, 300)
  const country = (searchParams.get('country') ?? '').toUpperCase()
  const page = Number(searchParams.get('page'))
  const line = (name: 'place' | 'sector') => (searchParams.get(name) ?? '').trim().slice(0, 300)
  const [place, sector] = [line('place'), line('sector')]
  return {
    ...(q !== '' && { q }),
    ...(isCountry(country) && { country }),
    ...(place !== '' && { place }),
    ...(sector !== '' && { sector }),
    ...revisionOf(searchParams),
    ...languageOf(searchParams),
    order: orders.find((order) => order === searchParams.get('order')) ?? ('name' satisfies Order),
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  }
}

/** A revision to read. What is no number asks for revision 0, which there never is: nobody is to take the newest for what they asked for. */
function revisionOf(searchParams: URLSearchParams): { at?: number } {
  const at = searchParams.get('at') ?? ''
  return at === '' ? {} : { at: /^\d{1,9}$/.test(at) ? Number(at) : 0 }
}

/** A language to read in. What is no language tag asks for the undetermined one, which no statement has: nobody is to take another text for what they asked for. */
export function languageOf(searchParams: URLSearchParams): { lang?: string } {
  const lang = (searchParams.get('lang') ?? '').trim()
  if (lang === '') return {}
  try {
    return { lang: Intl.getCanonicalLocales(lang.slice(0, 35))[0]! }
  } catch {
    return { lang: 'und' }
  }
}

export type AskedOf = ReturnType<typeof askedOf>

/** The address that asks for the same, less what is the default anyway. */
export function addressFor(path: string, { q, country, place, sector, order, page, at, lang }: AskedOf): string {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(country && { country }),
    ...(place && { place }),
    ...(sector && { sector }),
    ...(order !== 'name' && { order }),
    ...(page > 1 && { page: String(page) }),
    ...(at !== undefined && { at: String(at) }),
    ...(lang && { lang }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}
