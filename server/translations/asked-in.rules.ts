import type { Campaign } from '#db/queries/campaigns.ts'

export type AskedIn = { /** To answer in. */ locale: string; /** What leads to a page in it; nothing where that is the campaign's own. */ lang?: string }

/** Whoever asks something on a page in a language is answered in it: by e-mail, and on the page behind the link in that. */
export const askedIn = (lang: string | undefined, { locale }: Pick<Campaign, 'locale'>): AskedIn => (lang === undefined || lang === locale ? { locale } : { locale: lang, lang })
