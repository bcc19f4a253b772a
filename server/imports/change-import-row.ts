import type { Given } from '#contracts/endpoint.ts'
import { importFields } from '#contracts/import-fields.ts'
import type * as contract from '#contracts/imports.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changeImportRow as change, findImportRow, listImportRows } from '#db/queries/imports.ts'
import type { Services } from '../services.ts'
import { findOrRefuse, refuseUnless } from './change-import.ts'
import { judgeOneRow } from './judge-rows.ts'
import { answerIn, withAnswer } from './rows.rules.ts'

type Mended = Omit<Given<typeof contract.changeImportRow>, 'slug'> & { campaign: Campaign }

const changeable = ['waiting', 'wrong', 'asked', 'left-out'] as const

/** Mends a row in place, or answers what is to be done with one that resembles another. It is judged anew beside the others. */
export async function changeImportRow(services: Services, { campaign, id, line, values = {}, answer }: Mended): Promise<void> {
  const { db } = services
  const record = await findOrRefuse(services, { campaign, id })
  refuseUnless(record, ['checked'])
  const row = await findImportRow(db, { importId: id, line })
  if (!row) throw new Refusal('import.no-row')
  const cells = [...row.cells]
  for (const field of importFields) {
    const at = record.mapping[field]
    const typed = values[field]
    if (typed === undefined) continue
    if (at === undefined) throw new Refusal('input.wrong', { fields: [{ field: `values.${field}`, problem: 'column.none' }] })
    while (cells.length <= at) cells.push('')
    // Nothing but a space for a line end was taken from the cell that was shown.
    cells[at] = typed.replaceAll('\0', '')
  }
  const problems = withAnswer(answer ?? answerIn(row.problems))
  const others = (await listImportRows(db, { importId: id })).filter((other) => other.line !== line)
  const judged = await judgeOneRow(services, { campaign, mapping: record.mapping, row: { line, cells, problems }, others })
  const changed = await db.transaction((tx) => change(tx, { importId: id, from: [...changeable], cells, ...judged }))
  if (!changed) throw new Refusal('import.wrong-state')
}
