import type { Check } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { changeSignatureDetails, type Signature } from '#db/queries/signatures.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'

type Changing = { signature: Signature; checks: Check[]; /** The lead's note of a call, or that there is none any more. */ vouched?: { vouchedAt: Date | null; vouchedNote: string | null } }

/** What was checked of it is something else now. Of what is on the list everybody sees that, so the log has one entry. */
export async function changeChecks(tx: Transaction, services: Services, { signature, checks, vouched }: Changing): Promise<void> {
  const { id, campaignId, state, name, checks: before, vouchedAt } = signature
  const same = checks.join() === before.join() && (!vouched || vouched.vouchedAt?.getTime() === vouchedAt?.getTime())
  if (same && !vouched) return
  // What an archived campaign shows does not change any more: whatever is checked anew after the end is not told, and stops nothing.
  if (!vouched && state === 'listed' && (await findCampaignById(tx, campaignId))?.state === 'archived') return
  await changeSignatureDetails(tx, { id, inStates: [state], details: { checks, ...vouched } })
  if (!same && state === 'listed') await logChange(tx, services, { campaignId, kind: 'checked', signatureId: id, opening: { name, was: { checks: before } } })
}
