/**
 * A statement as a tree: what every rendering (page, e-mail, letter) is made from, so that none of them can say more or less than the others.
 * Emphasis is flat, a property of each run: hostile nesting in the source cannot become depth here.
 */
export type Run = { text: string; strong?: true; emphasis?: true; href?: string }

/** `break` is a line break inside a paragraph. */
export type Inline = Run | { break: true }

/** A `tight` paragraph is the text of a list item that was written without blank lines. */
export type Block =
  | { kind: 'heading'; level: number; inlines: Inline[] }
  | { kind: 'paragraph'; inlines: Inline[]; tight?: true }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quotation'; blocks: Block[] }
  | { kind: 'rule' }

/** Something written that the statement's Markdown does not have, and that is therefore shown as it was typed. `line` counts from 1. */
export type Note = { kind: NoteKind; line: number; excerpt: string }

export type NoteKind = 'image' | 'html' | 'table' | 'code' | 'reference' | 'strikethrough' | 'link' | 'nesting'

export const isBreak = (inline: Inline): inline is { break: true } => 'break' in inline
