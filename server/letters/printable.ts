import { covers } from './font-coverage.ts'
import type { Coverage } from './font-coverage.ts'

/** A character that no font has, once for each text it stands in. `where` is the part of the letter, `text` the name, or how the sentence begins. */
export type MissingCharacter = { character: string; codePoint: string; where: string; text: string }

/** Stands, visibly, where a character could not be set. */
export const standIn = '□'

const invisible = /\p{Default_Ignorable_Code_Point}/u
// A line break inside a name would set it as two names.
const control = /[\p{Cc}\u2028\u2029]+/gu
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The letter with a visible stand-in for every character that cannot be set, and the list of these. `alsoMissing` are found out by setting. */
export function makePrintable<Content extends object>(letter: Content, faces: Coverage[], alsoMissing: ReadonlySet<string> = new Set()) {
  const missing = new Map<string, MissingCharacter>()
  const parts = Object.entries(letter).map(([where, part]) => [where, eachText(part, (text) => printable(text, where))])
  return { letter: Object.fromEntries(parts) as Content, missing: [...missing.values()] }

  function printable(text: string, where: string) {
    let made = ''
    for (const { segment } of clusters.segment(text.replace(control, ' '))) made += isSettable(segment) ? segment : replaced(segment, text, where)
    return made
  }

  // A letter with its accents, or an emoji joined of several, is set from one font or not at all.
  function isSettable(cluster: string) {
    const visible = visibleIn(cluster)
    return faces.some((face) => visible.every((character) => has(face, character)))
  }

  function replaced(cluster: string, text: string, where: string) {
    const [base, ...marks] = visibleIn(cluster)
    const kept = base !== undefined && faces.find((face) => has(face, base))
    const lost = kept ? marks.filter((mark) => !has(kept, mark)) : [base ?? cluster, ...marks]
    for (const character of lost) report({ character, codePoint: codePointOf(character), where, text: text.slice(0, longestName) })
    if (!kept) return standIn
    // Each lost mark is seen to be lost, and the rest of the cluster stands.
    return [...cluster].map((character) => (lost.includes(character) ? standIn : character)).join('')
  }

  function report(found: MissingCharacter) {
    missing.set(`${found.character} ${found.where} ${found.text}`, found)
  }

  function has(face: Coverage, character: string) {
    return covers(face, character.codePointAt(0) ?? 0) && !alsoMissing.has(character)
  }
}

const longestName = 300

const visibleIn = (cluster: string) => [...cluster].filter((character) => !invisible.test(character))

const codePointOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => eachText(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachText(item, change)]))
}
