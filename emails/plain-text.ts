import type { Words } from '#contracts/words/words.ts'
import type { Block } from './letter.ts'
import { bareNames, cutAtNames, plainNames } from './names.ts'

const width = 72
const looksLikeCode = /^[A-Z0-9]{4}-[A-Z0-9]{4}$/i

/** The plain-text part. Addresses and codes of ours stand alone on a line and are never wrapped; nothing that somebody else typed does. */
export const plainText = (blocks: Block[], footer: string[], words: Words): string => `${[...blocks.map((block) => blockAsText(block, words)), ['-- ', ...footer.flatMap((line) => wrap(line))].join('\n')].join('\n\n')}\n`

function blockAsText(block: Block, say: Words): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'small':
      return wrap(block.text).join('\n')
    case 'quote':
      return block.text.split('\n').flatMap((line) => wrap(line, { first: '> ', next: '> ' })).join('\n')
    case 'button':
    case 'link':
      return [...wrap(block.label), block.url].join('\n')
    case 'code':
      return block.code
    case 'list':
      return block.items.flatMap((item) => wrap(item, { first: '- ', next: '  ' })).join('\n')
    case 'facts':
      return block.facts.flatMap(({ label, value }) => wrap(say('site.labelled', { label, value }))).join('\n')
  }
}

/** Breaks at spaces, but never inside a name: it can be found again as it was typed. */
function wrap(text: string, { first, next } = { first: '', next: '' }): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words(text)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && first.length + longer.length > width && !couldMislead(line) && !couldMislead(word)) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].map((line, at) => (at === 0 ? first : next) + line)
}

function words(text: string): string[] {
  const found = ['']
  for (const part of cutAtNames(text)) {
    const [head = '', ...rest] = part.isName ? [plainNames(`\u2068${part.text}\u2069`)] : part.text.split(' ')
    found.push(found.pop() + head, ...rest)
  }
  return found.filter((word) => word !== '')
}

/** What must not stand alone on a line, because a reader might take it for our link or our code. */
const couldMislead = (line: string) => looksLikeCode.test(bareNames(line)) || (line.includes('://') && !line.includes(' '))
