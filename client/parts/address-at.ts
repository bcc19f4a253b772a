import { useLang } from '../language.tsx'

/** The address of the same page at a revision and in a language; of the newest, in the authoritative one, where there is none. */
export function addressAt(path: string, at: number | undefined, lang?: string): string {
  const query = new URLSearchParams({ ...(at !== undefined && { at: String(at) }), ...(lang && { lang }) }).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Addresses of the campaign's other pages, in the language of this one. */
export function useAddressAt(): (path: string, at?: number) => string {
  const lang = useLang()
  return (path, at) => addressAt(path, at, lang)
}
