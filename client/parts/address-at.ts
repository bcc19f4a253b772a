import { languageFor } from '#contracts/words/words.ts'
import type { Site } from '../context.ts'
import { useFormats, useLang } from '../language.tsx'
import { useSite } from '../site-data.ts'

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

/** The address of a page that belongs to no campaign, to be in the language of the page that leads there. What the installation speaks anyway is not asked for. */
export const goingOnIn = (locale: string, path: string, { locale: usual }: Pick<Site, 'locale'>): string => addressAt(path, undefined, languageFor(locale) === languageFor(usual) ? undefined : locale)

export function useGoingOn(): (path: string) => string {
  const [{ locale }, usual] = [useFormats(), useSite()]
  return (path) => goingOnIn(locale, path, usual)
}
