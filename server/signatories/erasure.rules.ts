import type { Opening, Said } from '#db/queries/log.ts'
import { isSealed } from '../record/seals.rules.ts'

/** What somebody wrote in words of their own may name a person anywhere; what an organisation is called, and where it is, is no matter of a person unless it is called as the person is. */
const freeWords = new Set(['reason', 'wrong', 'right'])
const fold = (text: string) => text.normalize('NFC').toLowerCase()

/** Whether what the log says in public names one of these people, by name or address. What is sealed by itself is erased by itself. */
export function namesSomebody(opening: Opening, names: readonly string[]): boolean {
  const sought = names.map(fold).filter((name) => name !== '')
  const isNaming = (said: Said, key: string): boolean => {
    if (isSealed(said)) return false
    if (Array.isArray(said)) return said.some((one) => isNaming(one, key))
    if (typeof said === 'object' && said !== null) return Object.entries(said).some(([inner, value]) => isNaming(value, inner))
    if (typeof said !== 'string') return false
    const folded = fold(said)
    return sought.some((name) => (freeWords.has(key) ? folded.includes(name) : folded === name))
  }
  return isNaming(opening, '')
}
