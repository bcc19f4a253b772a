import type { Check } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import { changeSignatureDetails, type Signature } from '#db/queries/signatures.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'

type Changing = { signature: Signature; checks: Check[]; /** The lead's note of a call, or that there is none any more. */ vouched?: { vouchedAt: Date | null; vouchedNote: string | null } }

/** What was checked of it is something else now. Of what is on the list everybody sees that, so the log has one entry. */
export async function changeChecks(tx: Transaction, services: Services, { signature, checks, vouched }: Changing): Promise<void> {
  const { id, campaignId, state, name, checks: before, vouchedAt } = signature
  const same = checks.join() === before.join() && (!vouched || vouched.vouchedAt?.getTime() === vouchedAt?.getTime())
  if (same && !vouched) return
  await changeSignatureDetails(tx, { id, inStates: [state], details: { checks, ...vouched } })
  if (!same && state === 'listed') await logChange(tx, services, { campaignId, kind: 'checked', signatureId: id, opening: { name, was: { checks: before } } })
}
