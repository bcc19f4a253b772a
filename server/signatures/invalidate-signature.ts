import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { removeNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureDetails, changeSignatureState, type Signature } from '#db/queries/signatures.ts'
import { logChange } from '../log-change.ts'
import { settleObjections } from '../objections/settle-objections.ts'
import type { Services } from '../services.ts'
import { openForLead, type AskedByLead } from './open-for-lead.ts'
import { record } from './record.ts'
import { manageLink, openLink } from './signature-links.ts'
import { tellSignatory } from './tell-signatory.ts'

/** What a decision has overtaken, if it has not left yet. */
const overtaken = ['verify', 'welcome', 'approved', 'already-backing']

/** The lead takes a sign-on off the list, or one that is not on it out of the way, with a reason. It can be undone. */
export async function invalidateSignature(services: Services, asked: AskedByLead): Promise<void> {
  const { campaign, account, id, reason } = asked
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openForLead(tx, asked)
    const { state } = signature
    if (state === 'invalidated') return
    const changed = await changeSignatureState(tx, { id, from: ['listed', 'held', 'pending'], to: 'invalidated', heldFor: null, reason })
    if (!changed) throw new Refusal('signature.wrong-state')
    await changeSignatureDetails(tx, { id, inStates: ['invalidated'], details: { proposedName: null } })
    await removeNameKeys(tx, id)
    await cancelFor(tx, { signatureId: id, letters: overtaken })
    const wasListed = await isKnownInPublic(tx, signature)
    if (wasListed) await logChange(tx, services, { campaignId: campaign.id, kind: 'invalidated', signatureId: id, opening: { name: signature.name } })
    await record(tx, services, { signatureId: id, event: 'invalidated', from: state, to: 'invalidated', by: 'lead', accountId: account.id, reason })
    // Nobody writes words of their own to a mailbox that has confirmed nothing: there the reason stands on the page of the sign-on alone.
    if (state === 'pending') await openLink(tx, services, manageLink(signature))
    await tellSignatory(tx, services, { signature, signatory, campaign, reason: state === 'pending' ? '' : reason, verdict: 'refused', wasListed })
    await settleObjections(tx, services, { signature, campaign, outcome: 'removed', reason })
  })
}

/** On the list, or off it only while it is disputed. */
const isKnownInPublic = async (tx: Transaction, { id, state }: Signature): Promise<boolean> => state === 'listed' || (await findNewestKindOf(tx, id)) === 'disputed'
