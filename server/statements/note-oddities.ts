import { isLinkable } from './grammar.ts'
import type { Note, NoteKind } from './blocks.ts'

// Looked for line by line, in bounded steps: a note is advice to the writer, so a near miss costs nothing; time would.
const oddities: [NoteKind, RegExp][] = [
  ['image', /!\[/],
  ['html', /<(?:!--|\/?[a-z][a-z0-9-]{0,40}(?=[\s/>]))/i],
  ['table', /^[\s>]{0,20}\|?\s{0,20}:?-{2,200}:?\s{0,20}\|/],
  ['code', /^[\s>]{0,20}(?:`{3}|~{3})|`[^`]{1,300}`/],
  ['reference', /^ {0,3}\[[^\]]{1,200}\]:/],
  ['strikethrough', /~~[^~\s]/],
]

const link = /(?<!!)\[[^\]\n]{1,300}\]\(([^)\n]{1,600})\)/g
const longestExcerpt = 80

export function noteOddities(body: string): Note[] {
  return body.split('\n').flatMap((text, index) => {
    const line = index + 1
    const found = oddities.flatMap(([kind, pattern]) => noteAt(kind, line, text, pattern.exec(text)?.index))
    const refused = [...text.matchAll(link)].filter(([, href = '']) => !isLinkable(href.trim().replace(/^</, '')))
    return found.concat(refused.flatMap(({ index }) => noteAt('link', line, text, index)))
  })
}

function noteAt(kind: NoteKind, line: number, text: string, at: number | undefined): Note[] {
  if (at === undefined) return []
  return [{ kind, line, excerpt: text.slice(at, at + longestExcerpt).trim() }]
}
