import type { PaperContent } from './letter-content.ts'
import type { MissingCharacter } from './printable.ts'

/** What goes to the worker that sets letters, and what comes back: always one answer to one job. */
export type LetterJob = { letter: PaperContent }

export type LetterAnswer = { done: 'set'; pdf: Uint8Array<ArrayBuffer>; missing: MissingCharacter[] } | { done: 'failed'; reason: string } | { done: 'no-typst' }
