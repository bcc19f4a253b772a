import { importFields } from '#contracts/import-fields.ts'
import { resembledPlaces, rowStates, type Import, type ImportRow, type ImportSummary, type RowState } from '#contracts/imports.ts'
import { wordsAt, type Words } from '#contracts/words/words.ts'
import type { ImportRecord, ImportRowRecord } from '#db/queries/imports.ts'
import { foundIn } from './read-file.ts'
import { answerIn, isNote, readCells, type Mapping, type Problem } from './rows.rules.ts'

export type Counts = Record<RowState, number>

export const countsFrom = (rows: readonly { state: RowState; count: number }[]): Counts => ({ ...(Object.fromEntries(rowStates.map((state) => [state, 0])) as Counts), ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) })

/** For members of the lead, who brought the list. */
export const presentImportSummary = ({ id, kind, filename, state, rows, createdAt, finishedAt }: ImportRecord, counts: Counts): ImportSummary => ({
  id,
  kind,
  filename,
  state,
  rows,
  counts,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
})

type Whole = { counts: Counts; first: ImportRow[]; preview: Import['preview']; mails: Import['mails'] }

export const presentImport = (record: ImportRecord, { counts, ...rest }: Whole): Import => ({
  ...presentImportSummary(record, counts),
  found: foundIn(record.found),
  columns: record.columns,
  mapping: record.mapping,
  ...rest,
})

export type RowGiven = Pick<ImportRowRecord, 'line' | 'state' | 'cells' | 'problems' | 'resembles'>
type Reading = { mapping: Mapping; locale: string; words: Words; /** Nobody is written to any more. */ isOver: boolean }

/** A row as it stood in the file, as it was read, and what becomes of it. */
export function presentImportRow({ line, state, cells, problems, resembles }: RowGiven, reading: Reading): ImportRow {
  const { values } = readCells(cells, reading.mapping, reading.locale)
  const answer = answerIn(problems)
  const said = (problem: Problem) => wordsAt(reading.words, `problems.${problem.problem}`) ?? reading.words('problems.wrong')
  const reasons = problems.filter((problem) => problem.field !== 'answer' && !isNote(problem))
  return {
    line,
    state,
    cells,
    values: Object.fromEntries(importFields.filter((field) => reading.mapping[field] !== undefined).map((field) => [field, values[field]])),
    problems: reasons.map((problem) => ({ field: problem.field, message: said(problem) })),
    notes: problems.filter(isNote).map(said),
    resembles: resembles.flatMap(presentResembled),
    ...(answer && { answer }),
    outcome: outcomeOf({ state, answer, isOver: reading.isOver, words: reading.words, reason: reasons[0] && said(reasons[0]) }),
  }
}

function presentResembled(text: string): ImportRow['resembles'] {
  const [where, name, line] = JSON.parse(text) as [string, string, number?]
  const known = resembledPlaces.find((place) => place === where)
  return known ? [{ where: known, name, ...(line !== undefined && { line }) }] : []
}

function outcomeOf({ state, answer, isOver, words, reason }: { state: RowState; answer: ImportRow['answer']; isOver: boolean; words: Words; reason: string | undefined }): string {
  if (state === 'left-out' && answer === 'same') return words('domain.importRow.same')
  if (state === 'left-out' && answer === 'leave-out') return words('domain.importRow.leaveOut')
  const outcome = isOver && state === 'asked' ? words('domain.importRow.undecided') : isOver && state === 'wrong' ? words('domain.importRow.unmended') : words(`domain.importRow.${state}`)
  return reason && (state === 'left-out' || state === 'wrong') ? words('site.labelled', { label: outcome, value: reason }) : outcome
}
