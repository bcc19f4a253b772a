import type { LoaderFunctionArgs } from 'react-router'
import { languageFor } from '#contracts/words/words.ts'
import { site, type Site } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { addressAt } from '../../parts/address-at.ts'
import { useSite } from '../../site-data.ts'
import { languageOf } from '../public/asked.ts'

// Pages that belong to no campaign speak as the page did that led to them.

export const asBefore = ({ context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>) => ({ locale: languageOf(new URL(request.url).searchParams).lang ?? context.get(site).locale })

/** The address of such a page. What the installation speaks anyway is not asked for. */
export const goingOnIn = (locale: string, path: string, { locale: usual }: Pick<Site, 'locale'>): string => addressAt(path, undefined, languageFor(locale) === languageFor(usual) ? undefined : locale)

export function useGoingOn(): (path: string) => string {
  const [{ locale }, usual] = [useFormats(), useSite()]
  return (path) => goingOnIn(locale, path, usual)
}
