import { saysItsAddress } from '#server/statements/blocks-to-text.ts'
import { isBreak } from '#server/statements/blocks.ts'
import type { Block, Inline } from '#server/statements/blocks.ts'

type OnPaper<Kind extends Block['kind']> = Omit<Extract<Block, { kind: Kind }>, 'inlines' | 'items' | 'blocks'>

type PaperInline = Inline & { address?: string | null }

export type PaperBlock =
  | (OnPaper<'heading'> & { inlines: PaperInline[] })
  | (OnPaper<'paragraph'> & { inlines: PaperInline[] })
  | (OnPaper<'list'> & { items: PaperBlock[][] })
  | (OnPaper<'quotation'> & { blocks: PaperBlock[] })
  | OnPaper<'rule'>

const deepestHeading = 6

/** The statement under the letter's own first heading: no level is skipped (tagged PDF forbids it), and every link knows the address to print. */
export function forPaper(statement: Block[]): PaperBlock[] {
  let level = 1
  return statement.flatMap(onPaper)

  function onPaper(block: Block): PaperBlock[] {
    switch (block.kind) {
      case 'heading':
        if (block.inlines.length === 0) return []
        level = Math.min(block.level + 1, level + 1, deepestHeading)
        return [{ ...block, level, inlines: withAddresses(block.inlines) }]
      case 'paragraph':
        return [{ ...block, inlines: withAddresses(block.inlines) }]
      case 'quotation':
        return [{ ...block, blocks: block.blocks.flatMap(onPaper) }]
      case 'list':
        return [{ ...block, items: block.items.map((item) => item.flatMap(onPaper)) }]
      case 'rule':
        return [block]
    }
  }
}

// A link of several runs (part of it bold) has its address printed once, after the last.
function withAddresses(inlines: Inline[]): PaperInline[] {
  return inlines.map((inline, index) => {
    if (isBreak(inline) || inline.href === undefined) return inline
    const next = inlines[index + 1]
    const goesOn = next !== undefined && !isBreak(next) && next.href === inline.href
    return { ...inline, address: goesOn || saysItsAddress(inline.text, inline.href) ? null : inline.href.replace(/^mailto:/i, '') }
  })
}
