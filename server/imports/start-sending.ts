import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { changeImport, countImportRows, removeImportFile } from '#db/queries/imports.ts'
import { takesSignatures } from '../campaigns/campaigns.rules.ts'
import type { Services } from '../services.ts'
import { refuseClosed } from '../signatures/refuse-closed.ts'
import { findOrRefuse, refuseUnless } from './change-import.ts'

/** From here on the worker writes to each row that is fine. Once more is no fault. */
export async function startSending(services: Services, { campaign: seen, id }: { campaign: Campaign; id: string }): Promise<void> {
  const { db, now } = services
  const record = await findOrRefuse(services, { campaign: seen, id })
  if (record.state === 'sending' || record.state === 'done') return
  refuseUnless(record, ['checked'])
  const campaign = (await findCampaignById(db, seen.id)) ?? seen
  if (!takesSignatures(campaign, now())) refuseClosed(campaign, now())
  const waiting = (await countImportRows(db, [id])).find(({ state }) => state === 'waiting')
  if (!waiting) throw new Refusal('import.nobody')
  await db.transaction(async (tx) => {
    const changed = await changeImport(tx, { id, from: ['checked'], state: 'sending' })
    if (!changed) throw new Refusal('import.wrong-state')
    // Rows hold all that is needed now.
    await removeImportFile(tx, id)
  })
}
