import type { Services } from '../services.ts'
import { openForLead, type AskedByLead } from './open-for-lead.ts'
import { takeOff } from './take-off.ts'

/** The lead takes a sign-on off the list, or one that is not on it out of the way, with a reason. It can be undone. */
export async function invalidateSignature(services: Services, { publicReason, ...asked }: AskedByLead & { /** What the log says of why. */ publicReason?: string | undefined }): Promise<void> {
  const { campaign, account, reason } = asked
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openForLead(tx, asked)
    if (signature.state === 'invalidated') return
    await takeOff(tx, services, { signature, signatory, campaign, account, reason, publicReason, event: 'invalidated', from: ['listed', 'held', 'pending'] })
  })
}
