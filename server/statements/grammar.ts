import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import type { Note } from './blocks.ts'

// A quotation is one level and a list two. Past this, markdown-it's own limit would drop what is inside.
const deepest = 12

const allowed = ['blockquote', 'hr', 'list', 'heading', 'lheading', 'newline', 'escape', 'emphasis', 'link', 'autolink', 'entity']

/** Web and mail addresses only. Anything else, relative addresses included, stays as typed: a letter has no page to be relative to. */
export const isLinkable = (href: string) => /^(?:https?:\/\/[^/]|mailto:[^@]+@)/i.test(href)

type Environment = { tooDeep: Note[] }

const markdown = new MarkdownIt('zero', { html: false, maxNesting: 100 }).enable(allowed)
markdown.validateLink = isLinkable

// With images off, `![a](b)` would be read as "!" and a link. It is shown whole, as typed. Both parts are bounded: a line of `![![![` must not cost its square.
const image = /!\[[^\]\n]{0,300}\](?:\([^)\n]{0,600}\))?/y
markdown.inline.ruler.before('escape', 'image-as-text', (state, silent) => {
  image.lastIndex = state.pos
  const found = image.exec(state.src)?.[0]
  if (!found) return false
  if (!silent) state.pending += found
  state.pos += found.length
  return true
})

markdown.block.ruler.before('blockquote', 'too-deep', (state, startLine, endLine, silent) => {
  if (state.level < deepest) return false
  if (silent) return true
  const content = state.getLines(startLine, endLine, state.blkIndent, false).trim()
  state.push('paragraph_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  inline.content = content
  inline.map = [startLine, endLine]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  state.line = endLine
  const { tooDeep } = state.env as Environment
  tooDeep.push({ kind: 'nesting', line: startLine + 1, excerpt: content.slice(0, 80) })
  return true
})

export function parse(body: string): { tokens: Token[]; tooDeep: Note[] } {
  const environment: Environment = { tooDeep: [] }
  return { tokens: markdown.parse(body, environment), tooDeep: environment.tooDeep }
}
