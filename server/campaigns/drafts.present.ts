import { wordsAt, wordsIn } from '#contracts/words/words.ts'
import type { Note } from '../statements/blocks.ts'

type Row = { title: string; ask: string; body: string; locale: string; revision: number; updatedAt: Date }

export const presentDraft = ({ title, ask, body, locale, revision, updatedAt }: Row, closesAt: Date | null) => ({
  title,
  ask,
  body,
  locale,
  revision,
  closesAt: closesAt?.toISOString() ?? null,
  updatedAt: updatedAt.toISOString(),
})

/** What in the Markdown is shown as text, in the reader's words. */
export const presentNotes = (notes: readonly Note[], locale: string) =>
  notes.map(({ kind, line, excerpt }) => ({ kind, line, message: wordsAt(wordsIn(locale), `domain.draftNote.${kind}`, { line, excerpt }) ?? kind }))
