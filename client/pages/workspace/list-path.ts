import type { SignatureSort } from '#contracts/lead-signatures.ts'

export type ListAsked = { state?: string | undefined; q?: string | undefined; sort?: SignatureSort | undefined; order?: 'asc' | 'desc' | undefined; page?: number | undefined }

/** What is asked of the list, as a query: what is left out is left to the list. */
export const listQuery = ({ state, q, sort, order, page }: ListAsked): string => {
  const query = new URLSearchParams({ ...(state && { state }), ...(q && { q }), ...(sort && { sort }), ...(sort && order && { order }), ...(page && page > 1 && { page: String(page) }) }).toString()
  return query && `?${query}`
}

/** The address of the list of sign-ons with another filter, search, order or page. */
export const listPath = (slug: string, asked: ListAsked): string => `/workspace/campaigns/${slug}/signatures${listQuery(asked)}`
