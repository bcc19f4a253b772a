import { listContactsToForget } from '#db/queries/signature-lists.ts'
import { logChange } from '../log-change.ts'
import { takeOut } from '../record/take-out.ts'
import { forgetPerson } from '../retention/forget-person.ts'
import { cutsAt } from '../retention/retention.rules.ts'
import type { Services } from '../services.ts'
import { record } from './record.ts'

const atOnce = 100

/** Six months after a campaign has ended its contacts are forgotten, as the privacy page says; the organisations stay on the list. */
export async function forgetContacts(services: Services): Promise<void> {
  const { db, now } = services
  const { endedBefore } = cutsAt(now())
  for (;;) {
    const contacts = await listContactsToForget(db, { endedBefore, most: atOnce })
    if (contacts.length === 0) return
    await db.transaction(async (tx) => {
      for (const { id, campaignId, state, showSignatory } of contacts) {
        await forgetPerson(tx, id)
        await record(tx, services, { signatureId: id, event: 'contact-forgotten', from: state, to: state, by: 'worker' })
        const taken = await takeOut(tx, { signatureId: id, parts: ['signatory'] })
        // A name that stood in public leaves it: a change that everybody sees, on the list or in what the list was.
        if ((state === 'listed' && showSignatory) || taken > 0) await logChange(tx, services, { campaignId, kind: 'redacted', signatureId: id })
      }
    })
  }
}
