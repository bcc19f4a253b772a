import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Catalogue } from './words.ts'

/** The languages the product speaks, by language tag. A language is added by adding its catalogue here, and to those that a browser fetches. */
export const catalogues = new Map<string, Catalogue>([
  ['en', en],
  ['fr', fr],
])

/** A browser has them not all at once: `catalogues-in-a-browser.ts` stands there in place of this file (package.json, "imports"). */
export const toFetch: ReadonlyMap<string, () => Promise<Catalogue>> = new Map()
