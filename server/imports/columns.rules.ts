import { importFields, type ImportField } from '#contracts/import-fields.ts'
import type { TableRow } from './table-jobs.ts'

/** What columns are called, folded, in the lists that people keep. The first that fits, from the plainest name on. */
const called: Record<ImportField, RegExp[]> = {
  organisation: [/^(?:organi[sz]ations?|organi[sz]ation name|name of (?:the )?organi[sz]ation|org(?: name)?|signator(?:y|ies)|group(?: name)?|company|company name|institution|body|verein|organisme|organisation nom|organizaci[oó]n)$/, /^(?:name|name,? country|nom|nombre)$/, /organi[sz]ation|organizaci[oó]n/],
  email: [/^(?:e ?mail|e ?mail address|contact e ?mail|mail|courriel|correo)$/, /e ?mail|courriel/],
  website: [/^(?:web ?site|website url|url|web|web ?page|home ?page|site|domain|site web|web address)$/, /web ?site|\burl\b/],
  country: [/^(?:country|country name|nation|country code|pays|land|pa[ií]s)$/, /country/],
  place: [/^(?:place|city|town|city or town|town or city|location|locality|where|ville|ort|ciudad)$/, /\b(?:city|town)\b/],
  name: [/^(?:contact|contact name|contact person|name of (?:the )?contact|person|full name|signatory name|representative|your name|first name|ansprechpartner)$/, /contact.*name|representative/],
  role: [/^(?:role|position|title|job title|function|role of signatory|fonction|funktion|cargo)$/, /\b(?:role|position|job title)\b/],
}

const fold = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N},]+/gu, ' ').replaceAll(/\s*,\s*/g, ', ').trim()

/** Our field → the number of the column that seems to be it. Each column is taken once. */
export function guessMapping(columns: readonly string[]): Partial<Record<ImportField, number>> {
  const folded = columns.map(fold)
  const mapping: Partial<Record<ImportField, number>> = {}
  const taken = new Set<number>()
  const most = Math.max(...importFields.map((field) => called[field].length))
  for (let round = 0; round < most; round += 1) {
    for (const field of importFields) {
      if (mapping[field] !== undefined) continue
      const pattern = called[field][round]
      const at = pattern === undefined ? -1 : folded.findIndex((name, column) => !taken.has(column) && pattern.test(name))
      if (at === -1) continue
      mapping[field] = at
      taken.add(at)
    }
  }
  return mapping
}

/** Columns are named where the first row says so, and nothing in it is an address or a number. */
export function guessHeader(rows: readonly TableRow[]): boolean {
  const first = rows[0]?.cells ?? []
  if (first.some((cell) => cell.includes('@') || /^\d+$/.test(cell.trim()))) return false
  if (Object.keys(guessMapping(first)).length > 0) return true
  // Short words over a table of several columns are more likely names of columns than a body without any.
  return rows.length > 1 && first.length > 1 && first.every((cell) => cell.trim() !== '')
}

/** Where no row names the columns, those with addresses and web addresses can still be told. */
export function guessByContent(rows: readonly TableRow[], width: number): Partial<Record<ImportField, number>> {
  const sample = rows.slice(0, 50)
  const columns = Array.from({ length: width }, (_, at) => at)
  const holding = (pattern: RegExp) => columns.find((at) => sample.filter(({ cells }) => pattern.test(cells[at]?.trim() ?? '')).length > sample.length / 2)
  const [email, website] = [holding(/^[^\s@]+@[^\s@]+\.[^\s@]+$/), holding(/^(?:https?:\/\/|www\.)\S+$/i)]
  const organisation = columns.find((at) => at !== email && at !== website)
  return { ...(organisation !== undefined && { organisation }), ...(email !== undefined && { email }), ...(website !== undefined && { website }) }
}
