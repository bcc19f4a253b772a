import type * as z from 'zod'
import { importFields, type ImportField } from '#contracts/import-fields.ts'
import type { RowAnswer, RowState } from '#contracts/imports.ts'
import { cleanName, Email, OptionalLine, OrganisationName, PersonName, readWebsite, Role } from '#contracts/text.ts'
import { countryNamed } from './country-named.ts'

export type Mapping = Partial<Record<ImportField, number>>
export type Problem = { field: string; problem: string }
/** What a row says, as we would write to it. Empty where it says nothing. */
export type Values = Record<ImportField, string>

/** Addresses that many bodies share are written to at most this often a day, as by the form. */
export const mostPerAddress = 10

const shapes: Partial<Record<ImportField, z.ZodType<string | undefined>>> = { organisation: OrganisationName, email: Email, place: OptionalLine(200), name: PersonName, role: Role }
const optional = new Set<ImportField>(['name', 'role', 'place'])

/** Reads the cells of a row. What is wrong holds it up; what is only not understood (a website `#`, a country that is none) is left empty, and said. */
export function readCells(cells: readonly string[], mapping: Mapping, locale: string): { values: Values; problems: Problem[]; notes: Problem[] } {
  const values = Object.fromEntries(importFields.map((field) => [field, cellOf(cells, mapping[field])])) as Values
  const problems: Problem[] = []
  const notes: Problem[] = []
  for (const [field, shape] of Object.entries(shapes) as [ImportField, z.ZodType<string | undefined>][]) {
    if (values[field] === '' && optional.has(field)) continue
    const read = shape.safeParse(values[field])
    if (read.success) values[field] = read.data ?? ''
    else problems.push({ field, problem: read.error.issues[0]?.message ?? 'wrong' })
  }
  if (values.website !== '') {
    const website = readWebsite(values.website)
    if (website === undefined || website.length > 2000) notes.push({ field: 'website', problem: 'import.website' })
    values.website = website !== undefined && website.length <= 2000 ? website : ''
  }
  if (values.country !== '') {
    const country = countryNamed(values.country, locale)
    if (country === undefined) notes.push({ field: 'country', problem: 'import.country' })
    values.country = country ?? ''
  }
  return { values, problems, notes }
}

/** A cell as it is read, before anything is known of what it should hold. */
export const cellOf = (cells: readonly string[], at: number | undefined): string => (at === undefined ? '' : cleanName((cells[at] ?? '').replaceAll(/[\r\n\t]+/g, ' ')))

export const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

export const answerIn = (problems: readonly Problem[]): RowAnswer | undefined => problems.find(({ field }) => field === 'answer')?.problem as RowAnswer | undefined
export const withAnswer = (answer: RowAnswer | undefined): Problem[] => (answer === undefined ? [] : [{ field: 'answer', problem: answer }])

type Judged = { cells: readonly string[]; problems: Problem[]; notes: Problem[]; resembles: string[]; answer: RowAnswer | undefined; isStopped: boolean; /** How many rows before it have the same address and are written to. */ before: number }

/** Where a row stands once everything about it is known. */
export function judgeRow({ cells, problems, notes, resembles, answer, isStopped, before }: Judged): { state: RowState; problems: Problem[] } {
  const kept = withAnswer(answer)
  if (isEmptyRow(cells)) return { state: 'left-out', problems: [{ field: 'row', problem: 'import.empty' }] }
  if (answer === 'leave-out' || answer === 'same') return { state: 'left-out', problems: [...kept, ...notes] }
  const wrong = [...problems, ...(isStopped ? [{ field: 'email', problem: 'import.stopped' }] : []), ...(before >= mostPerAddress ? [{ field: 'email', problem: 'import.tooMany' }] : [])]
  if (wrong.length > 0) return { state: 'wrong', problems: [...kept, ...wrong, ...notes] }
  return { state: resembles.length > 0 && answer === undefined ? 'asked' : 'waiting', problems: [...kept, ...notes] }
}

export const isNote = ({ problem }: Problem): boolean => problem === 'import.website' || problem === 'import.country'

/** Whom a row resembles, in one string: where, the line if it is of the file, and the name. */
export const resembled = (where: string, name: string, line?: number): string => JSON.stringify([where, name, ...(line === undefined ? [] : [line])])
