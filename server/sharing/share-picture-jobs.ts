/** What stands on the card, in the campaign's language; every text as it is to be read. */
export type ShareCard = { locale: string; lead: string; title: string; ask: string; count: string; backers: string; asOf: string; address: string }

export type ShareAnswer = { done: 'drawn'; png: Uint8Array<ArrayBuffer> } | { done: 'no-typst' }
