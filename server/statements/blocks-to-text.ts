import { isBreak } from './blocks.ts'
import type { Block, Inline } from './blocks.ts'
import { columnsOf, wrap } from './wrap.ts'

const width = 76

/** The tree as plain text, wrapped, with addresses written out: it is read on paper and in e-mails. */
export const blocksToText = (blocks: Block[], measure = width) => lines(blocks, measure).join('\n')

// Deep lists keep a readable measure, and run past the margin rather than into a column of single letters.
const narrower = (measure: number, by: number) => Math.max(measure - by, 30)

const lines = (blocks: Block[], measure: number): string[] => blocks.flatMap((block, index) => [...(startsApart(blocks[index - 1]) ? [''] : []), ...linesOf(block, measure)])

const startsApart = (before: Block | undefined) => before !== undefined && !(before.kind === 'paragraph' && before.tight)

function linesOf(block: Block, measure: number): string[] {
  switch (block.kind) {
    case 'heading': {
      const text = wrap(plain(block.inlines), measure)
      const underline = block.level === 1 ? '=' : '-'
      return [...text, underline.repeat(Math.min(Math.max(...text.map(columnsOf)), measure))]
    }
    case 'paragraph':
      return wrap(plain(block.inlines), measure)
    case 'quotation':
      return lines(block.blocks, narrower(measure, 2)).map((line) => `> ${line}`.trimEnd())
    case 'rule':
      return ['-'.repeat(20)]
    case 'list':
      return block.items.flatMap((item, index) => itemLines(item, block.ordered ? `${block.start + index}. ` : '- ', measure))
  }
}

function itemLines(item: Block[], marker: string, measure: number): string[] {
  const indent = ' '.repeat(marker.length)
  const inside = lines(item, narrower(measure, marker.length))
  return inside.length === 0 ? [marker.trimEnd()] : inside.map((line, index) => `${index === 0 ? marker : indent}${line}`.trimEnd())
}

function plain(inlines: Inline[]): string {
  return inlines
    .map((inline, index) => {
      if (isBreak(inline)) return '\n'
      const next = inlines[index + 1]
      const linkGoesOn = next !== undefined && !isBreak(next) && next.href === inline.href
      if (inline.href === undefined || linkGoesOn || saysItsAddress(inline.text, inline.href)) return inline.text
      return `${inline.text} (${inline.href.replace(/^mailto:/i, '')})`
    })
    .join('')
}

/** Whether the words of a link are its address already. */
export const saysItsAddress = (text: string, href: string) => bare(text.trim()) === bare(href)

const bare = (address: string) => address.replace(/^(?:mailto:|https?:\/\/)/i, '').replace(/\/$/, '')
