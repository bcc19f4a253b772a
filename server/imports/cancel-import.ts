import type { Campaign } from '#db/queries/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { changeImport, leaveOutTheRest, removeImportFile, removeImportRows } from '#db/queries/imports.ts'
import type { Services } from '../services.ts'
import { findOrRefuse, refuseUnless } from './change-import.ts'

/** Before anybody was written to, the whole list is deleted. While it is being sent, nobody else is written to; the result says who was. */
export async function cancelImport(services: Services, { campaign, id }: { campaign: Campaign; id: string }): Promise<void> {
  const { db, now } = services
  const record = await findOrRefuse(services, { campaign, id })
  if (record.state === 'cancelled') return
  refuseUnless(record, ['mapping', 'checking', 'checked', 'sending'])
  await db.transaction(async (tx) => {
    const stops = record.state === 'sending'
    const changed = await changeImport(tx, { id, from: [record.state], state: stops ? 'done' : 'cancelled', finishedAt: now() })
    if (!changed) throw new Refusal('import.wrong-state')
    if (stops) return leaveOutTheRest(tx, { importId: id, problems: [{ field: 'row', problem: 'import.cancelled' }] })
    await removeImportRows(tx, id)
    await removeImportFile(tx, id)
  })
}
