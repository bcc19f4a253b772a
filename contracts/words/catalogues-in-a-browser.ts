import { en } from './en.ts'
import type { Catalogue } from './words.ts'

/** English at once; another language when a page speaks it. */
export const catalogues = new Map<string, Catalogue>([['en', en]])

export const toFetch: ReadonlyMap<string, () => Promise<Catalogue>> = new Map([['fr', async () => (await import('./fr.ts')).fr]])
