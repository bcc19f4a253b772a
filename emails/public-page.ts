import * as z from 'zod'
import type { Say } from './letter.ts'

/** Which of a statement's languages to read on the page behind a link; nothing where that is the authoritative one. */
export const lang = z.string().max(35).optional()
type Lang = z.infer<typeof lang>

/** Part of the props of a letter that leads to a public page. */
export const publicPage = { slug: z.string().max(200), lang }

export const inLanguage = (url: string, language: Lang): string => (language ? `${url}?${new URLSearchParams({ lang: language })}` : url)

/** The address of a statement, or of a page below it, in the language that its reader read. */
export const publicPageUrl = ({ site }: Say, page: { slug: string; lang?: Lang }, below = ''): string => inLanguage(`${site.url}/campaigns/${page.slug}${below}`, page.lang)
