import type { Given } from '#contracts/endpoint.ts'
import { importFields } from '#contracts/import-fields.ts'
import type * as contract from '#contracts/imports.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changeImport as change, findImport, type ImportRecord } from '#db/queries/imports.ts'
import type { Services } from '../services.ts'
import { checkImport } from './check-import.ts'
import { mappingFor, readFileOf, savedFound } from './read-file.ts'
import type { Mapping } from './rows.rules.ts'

type Changes = Omit<Given<typeof contract.changeImport>, 'slug'> & { campaign: Campaign }

const beforeSending = ['mapping', 'checking', 'checked'] as const

/** Puts right how a list is read and what its columns hold; then, where that is asked for, looks through all rows. */
export async function changeImport(services: Services, { campaign, id, encoding, delimiter, sheet, header, mapping, check }: Changes): Promise<void> {
  const { db } = services
  const before = await findOrRefuse(services, { campaign, id })
  refuseUnless(before, [...beforeSending])
  const asked = { ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...(sheet !== undefined && { sheet }), ...(header !== undefined && { header }) }
  const isReadAnew = Object.keys(asked).length > 0
  const table = isReadAnew ? await readFileOf(db, before, asked) : undefined
  const isDifferent = table !== undefined && !isSame(savedFound(table.found), before.found)
  const columns = isDifferent ? table.columns : before.columns
  // Columns that were chosen by hand hold for the table they were chosen in.
  const chosen = mapping ? checkedMapping(mapping, columns.length) : isDifferent ? mappingFor(table) : before.mapping
  const state = isDifferent ? ('mapping' as const) : before.state
  const changed = await db.transaction((tx) =>
    change(tx, { id, from: [before.state], state, mapping: chosen, ...(isDifferent && { found: savedFound(table.found), columns, rows: table.rows.length }) }),
  )
  if (!changed) throw new Refusal('import.wrong-state')
  if (check) await checkImport(services, { campaign, record: changed })
}

export async function findOrRefuse({ db }: Services, { campaign, id }: { campaign: Campaign; id: string }): Promise<ImportRecord> {
  const found = await findImport(db, { id, campaignId: campaign.id })
  if (!found) throw new Refusal('import.unknown')
  return found
}

export function refuseUnless({ state }: ImportRecord, states: ImportRecord['state'][]): void {
  if (!states.includes(state)) throw new Refusal('import.wrong-state')
}

const isSame = (one: Record<string, string>, other: Record<string, string>) => Object.keys({ ...one, ...other }).every((name) => one[name] === other[name])

/** Each column is one of the table, and holds one thing. */
function checkedMapping(given: Partial<Record<string, number | null>>, width: number): Mapping {
  const mapping: Mapping = {}
  const fields: { field: string; problem: string }[] = []
  const taken = new Map<number, string>()
  for (const field of importFields) {
    const at = given[field]
    if (at === undefined || at === null) continue
    if (at >= width) fields.push({ field: `mapping.${field}`, problem: 'column.wrong' })
    else if (taken.has(at)) fields.push({ field: `mapping.${field}`, problem: 'column.twice' })
    taken.set(at, field)
    mapping[field] = at
  }
  if (mapping.organisation === undefined) fields.push({ field: 'mapping.organisation', problem: 'column.organisation' })
  if (fields.length > 0) throw new Refusal('input.wrong', { fields })
  return mapping
}
