import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addImportRows, changeImport, changeImportRow, listImportRows, removeImportRows, type ImportRecord } from '#db/queries/imports.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Services } from '../services.ts'
import { judgeRows, type JudgedRow } from './judge-rows.ts'
import { readFileOf } from './read-file.ts'

/** As many rows as one transaction takes: others write between two of them. */
const atOnce = 200
const changeable = ['waiting', 'wrong', 'asked', 'left-out'] as const

type Given = { campaign: Campaign; record: ImportRecord }

/**
 * Looks through all rows. The first time they come from the file; later what was mended and answered stays. Where the process ends in between, the list
 * stays in `checking`, and checking once more begins anew.
 */
export async function checkImport(services: Services, { campaign, record }: Given): Promise<void> {
  const { db } = services
  const mapped = withAddress(record, campaign)
  const isFirst = record.state !== 'checked'
  const started = await db.transaction(async (tx) => {
    if (isFirst) await removeImportRows(tx, record.id)
    return changeImport(tx, { id: record.id, from: [record.state], state: 'checking', columns: mapped.columns, mapping: mapped.mapping })
  })
  if (!started) throw new Refusal('import.wrong-state')
  await (isFirst ? addRows(services, { campaign, record: started }) : changeRows(services, { campaign, record: started }))
  await db.transaction((tx) => changeImport(tx, { id: record.id, from: ['checking'], state: 'checked' }))
}

/** A list without addresses gets a column for them, so that each row can be mended. */
function withAddress({ columns, mapping }: ImportRecord, { locale }: Campaign) {
  return mapping.email === undefined ? { columns: [...columns, wordsIn(locale)('domain.importField.email')], mapping: { ...mapping, email: columns.length } } : { columns, mapping }
}

async function addRows(services: Services, { campaign, record }: Given): Promise<void> {
  const { db } = services
  const { rows } = await readFileOf(db, record)
  const judged = await judgeRows(services, { campaign, mapping: record.mapping, rows: rows.map((row) => ({ ...row, problems: [] })) })
  const complete = judged.map((row, at) => ({ ...row, importId: record.id, cells: rows[at]!.cells }))
  for (let from = 0; from < complete.length; from += atOnce) await db.transaction((tx) => addImportRows(tx, complete.slice(from, from + atOnce)))
}

async function changeRows(services: Services, { campaign, record }: Given): Promise<void> {
  const { db } = services
  const before = await listImportRows(db, { importId: record.id })
  const judged = await judgeRows(services, { campaign, mapping: record.mapping, rows: before })
  const changed = judged.filter((row, at) => !isSame(row, before[at]!))
  for (let from = 0; from < changed.length; from += atOnce) {
    await db.transaction(async (tx) => {
      for (const row of changed.slice(from, from + atOnce)) await changeImportRow(tx, { importId: record.id, from: [...changeable], ...row })
    })
  }
}

const isSame = (one: JudgedRow, { state, problems, resembles }: Omit<JudgedRow, 'line'>) => one.state === state && JSON.stringify([one.problems, one.resembles]) === JSON.stringify([problems, resembles])
