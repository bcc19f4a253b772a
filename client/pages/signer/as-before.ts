import type { LoaderFunctionArgs } from 'react-router'
import { languageFor } from '#contracts/words/words.ts'
import { addressAt } from '../../parts/address-at.ts'
import { languageOf } from '../public/asked.ts'

// Pages that belong to no campaign speak as the page did that led to them.

export const asBefore = ({ request }: Pick<LoaderFunctionArgs, 'request'>) => ({ locale: languageOf(new URL(request.url).searchParams).lang ?? 'en' })

/** The address of such a page. They are English unless something else is asked for. */
export const goingOnIn = (locale: string, path: string): string => addressAt(path, undefined, languageFor(locale) === 'en' ? undefined : locale)
