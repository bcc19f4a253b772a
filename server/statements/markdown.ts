import type { Block, Note } from './blocks.ts'
import { blocksToHtml } from './blocks-to-html.ts'
import { blocksToText } from './blocks-to-text.ts'
import { parse } from './grammar.ts'
import { noteOddities } from './note-oddities.ts'
import { tokensToBlocks } from './tokens-to-blocks.ts'

export type StatementReading = {
  /** Safe to place in a page whose own title is the h1: `#` becomes h2, and so on. */
  html: string
  /** Wrapped at 76 columns. */
  text: string
  blocks: Block[]
  /** What was typed and is not in a statement's Markdown: shown as text, never dropped. In the order of the lines. */
  notes: Note[]
}

/** Reads a statement's Markdown (NFC, LF) once, for every place where it is shown. */
export function readStatement(body: string): StatementReading {
  const { tokens, tooDeep } = parse(body)
  const blocks = tokensToBlocks(tokens)
  const notes = [...noteOddities(body), ...tooDeep].sort((a, b) => a.line - b.line)
  return { html: blocksToHtml(blocks), text: blocksToText(blocks), blocks, notes }
}
