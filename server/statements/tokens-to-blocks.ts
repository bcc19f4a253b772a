import type { Token } from 'markdown-it'
import type { Block, Inline, Run } from './blocks.ts'

/** The parser's flat list of tokens as a tree. A token this does not know is a change in the grammar, and fails loudly. */
export function tokensToBlocks(tokens: Token[]): Block[] {
  const top: Block[] = []
  const open: Block[][] = [top]
  const lists: Extract<Block, { kind: 'list' }>[] = []
  let heading = 0
  let tight = false

  for (const token of tokens) {
    const here = open.at(-1) ?? top
    switch (token.type) {
      case 'heading_open':
        heading = Number(token.tag.slice(1))
        break
      case 'inline': {
        const inlines = readInlines(token.children ?? [])
        here.push(heading > 0 ? { kind: 'heading', level: heading, inlines } : { kind: 'paragraph', inlines, ...(tight && { tight }) })
        break
      }
      case 'heading_close':
        heading = 0
        break
      case 'hr':
        here.push({ kind: 'rule' })
        break
      case 'blockquote_open': {
        const quotation: Block = { kind: 'quotation', blocks: [] }
        here.push(quotation)
        open.push(quotation.blocks)
        break
      }
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const ordered = token.type === 'ordered_list_open'
        const list = { kind: 'list' as const, ordered, start: Number(token.attrGet('start') ?? 1), items: [] }
        here.push(list)
        lists.push(list)
        break
      }
      case 'list_item_open': {
        const item: Block[] = []
        lists.at(-1)?.items.push(item)
        open.push(item)
        break
      }
      case 'blockquote_close':
      case 'list_item_close':
        open.pop()
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop()
        break
      case 'paragraph_open':
        tight = token.hidden
        break
      case 'paragraph_close':
        break
      default:
        throw new Error(`A statement's Markdown has no ${token.type}`)
    }
  }
  return top
}

function readInlines(tokens: Token[]): Inline[] {
  const inlines: Inline[] = []
  let strong = 0
  let emphasis = 0
  let href: string | undefined
  let title: string | undefined

  for (const token of tokens) {
    if (token.type === 'strong_open') strong += 1
    else if (token.type === 'strong_close') strong -= 1
    else if (token.type === 'em_open') emphasis += 1
    else if (token.type === 'em_close') emphasis -= 1
    else if (token.type === 'link_open') {
      href = attribute(token, 'href')
      title = attribute(token, 'title')
    } else if (token.type === 'link_close') {
      href = undefined
      // Paper has no tooltips, so a link's title is read after it.
      if (title) add(inlines, { text: ` (${title})` })
    }
    else if (token.type === 'hardbreak') inlines.push({ break: true })
    else add(inlines, { text: token.type === 'softbreak' ? ' ' : token.content, ...(strong > 0 && { strong: true }), ...(emphasis > 0 && { emphasis: true }), ...(href !== undefined && { href }) })
  }
  return inlines
}

function attribute(token: Token, name: string) {
  const value = token.attrGet(name)
  return value === null || value === undefined ? undefined : String(value)
}

function add(inlines: Inline[], run: Run) {
  if (run.text === '') return
  const last = inlines.at(-1)
  const continues = last && 'text' in last && last.strong === run.strong && last.emphasis === run.emphasis && last.href === run.href
  if (continues) last.text += run.text
  else inlines.push(run)
}
