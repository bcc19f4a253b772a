import sanitizeHtml from 'sanitize-html'
import { isBreak } from './blocks.ts'
import type { Block, Inline, Run } from './blocks.ts'

const rel = 'nofollow ugc noopener'

// The tree can hold nothing dangerous; this second look is for the day someone teaches it to.
const safe: sanitizeHtml.IOptions = {
  allowedTags: ['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'a'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  transformTags: { a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel } }) },
}

/** Headings begin one lower than written, because the page's title is the h1. */
export const blocksToHtml = (blocks: Block[]) => sanitizeHtml(blocks.map(block).join('\n'), safe)

function block(given: Block): string {
  switch (given.kind) {
    case 'heading': {
      const tag = `h${Math.min(given.level + 1, 6)}`
      return `<${tag}>${inlines(given.inlines)}</${tag}>`
    }
    case 'paragraph':
      return given.tight ? inlines(given.inlines) : `<p>${inlines(given.inlines)}</p>`
    case 'quotation':
      return `<blockquote>${given.blocks.map(block).join('\n')}</blockquote>`
    case 'rule':
      return '<hr>'
    case 'list': {
      const tag = given.ordered ? 'ol' : 'ul'
      const start = given.ordered && given.start !== 1 ? ` start="${given.start}"` : ''
      return `<${tag}${start}>${given.items.map((item) => `<li>${item.map(block).join('\n')}</li>`).join('')}</${tag}>`
    }
  }
}

const inlines = (given: Inline[]) => given.map((inline) => (isBreak(inline) ? '<br>' : runToHtml(inline))).join('')

function runToHtml({ text, strong, emphasis, href }: Run) {
  let html = escapeHtml(text)
  if (emphasis) html = `<em>${html}</em>`
  if (strong) html = `<strong>${html}</strong>`
  return href === undefined ? html : `<a href="${escapeHtml(href)}">${html}</a>`
}

export const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
