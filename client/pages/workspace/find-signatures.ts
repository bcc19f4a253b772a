import type { LeadSignature } from '#contracts/signatures.ts'

export const perPage = 100

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Those whose organisation, place or contact holds the words that were searched for; accents and case do not matter. */
export function findSignatures(signatures: LeadSignature[], q: string): LeadSignature[] {
  const words = folded(q).split(/\s+/).filter(Boolean)
  if (words.length === 0) return signatures
  return signatures.filter(({ organisation, proposedName, contact }) => {
    const text = folded([organisation.name, proposedName, organisation.place, organisation.branchOf, contact?.name, contact?.email].filter(Boolean).join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** One page of a list, and how many there are; a page past the end is the last one. */
export function pageOf<Row>(rows: Row[], asked: number): { rows: Row[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const page = Math.min(pages, Math.max(1, Number.isInteger(asked) ? asked : 1))
  return { rows: rows.slice((page - 1) * perPage, page * perPage), page, pages }
}
