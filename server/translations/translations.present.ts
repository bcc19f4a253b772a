import { readStatement } from '../statements/markdown.ts'
import { stateOf } from './translations.rules.ts'

type Words = { locale: string; title: string; ask: string; body: string }

/** A frozen translation, as everybody may read it. */
export const presentTranslation = ({ locale, title, ask, body, hash }: Words & { hash: string }) => ({ locale, title, ask, body, html: readStatement(body).html, hash })

type Saved = Words & { revision: number; updatedAt: Date }

/** One that is being written, for members of the lead. */
export const presentDraftTranslation = (row: Saved, draft: Parameters<typeof stateOf>[1]) => {
  const { locale, title, ask, body, revision, updatedAt } = row
  return { locale, title, ask, body, revision, updatedAt: updatedAt.toISOString(), state: stateOf(row, draft) }
}
