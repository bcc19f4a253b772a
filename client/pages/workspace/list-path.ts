/** The address of the list of sign-ons with another filter, search or page. */
export function listPath(slug: string, { state, q, page }: { state?: string | undefined; q?: string; page?: number }): string {
  const query = new URLSearchParams({ ...(state && { state }), ...(q && { q }), ...(page && page > 1 && { page: String(page) }) }).toString()
  return `/workspace/campaigns/${slug}/signatures${query && `?${query}`}`
}
