import { readDraft, saveDraft } from '#contracts/campaigns.ts'
import type { Api } from '#contracts/endpoint.ts'
import { readTranslation, saveTranslation } from '#contracts/translations.ts'
import type { DraftWords } from './draft-words.ts'
import type { Typed } from './outcome.ts'

/** A draft as it is kept: of the statement, or of a translation of it. */
export type KeptDraft = DraftWords & { revision: number; updatedAt: string }

/** Where what is typed on a page is kept. */
export type Keeping = {
  save: (ask: Api, typed: Typed) => Promise<KeptDraft>
  read: (ask: Api) => Promise<KeptDraft>
}

export const keepingDraft = (slug: string): Keeping => ({
  save: async (ask, { title = '', ask: line = '', body = '', locale, revision }) => (await ask(saveDraft, { slug, title, ask: line, body, locale, revision: revision ?? undefined })).draft,
  read: async (ask) => (await ask(readDraft, { slug })).draft,
})

export const keepingTranslation = (slug: string, locale: string): Keeping => ({
  save: async (ask, { title = '', ask: line = '', body = '', revision }) => (await ask(saveTranslation, { slug, locale, title, ask: line, body, revision: revision ?? undefined })).translation,
  read: async (ask) => (await ask(readTranslation, { slug, locale })).translation,
})
