import { Refusal } from '#contracts/refusals.ts'
import type { SignatureState } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { removeNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureState, forgetReply, type Signatory, type Signature } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import { settleObjections } from '../objections/settle-objections.ts'
import type { Services } from '../services.ts'
import { record } from './record.ts'
import { manageLink, openLink } from './signature-links.ts'
import { tellSignatory } from './tell-signatory.ts'

/** What a decision has overtaken, if it has not left yet. */
const overtaken = ['verify', 'welcome', 'approved', 'already-backing', 'put-back']

type TakingOff = {
  signature: Signature
  signatory: Signatory | null
  campaign: Campaign
  account: Account
  /** The signatory sees it. */
  reason: string
  /** Everyone sees it, where the public has heard of the sign-on: a code, or words. */
  publicReason?: string | undefined
  /** The invalidation of many that this belongs to. */
  invalidationId?: string | undefined
  event: 'invalidated' | 'refused'
  from: SignatureState[]
}

/** Takes a sign-on off the list, or one that is not on it out of the way. Where it was and why it waited stay with it, so that it can be put back there. */
export async function takeOff(tx: Transaction, services: Services, { signature, signatory, campaign, account, reason, publicReason, invalidationId, event, from }: TakingOff): Promise<void> {
  const { id, state } = signature
  const changed = await changeSignatureState(tx, { id, from, to: 'invalidated', reason, publicReason: publicReason ?? null, invalidationId: invalidationId ?? null })
  if (!changed) throw new Refusal('signature.wrong-state')
  const [isPublic] = await Promise.all([
    isKnownInPublic(tx, signature),
    ...(signature.repliedAt === null ? [] : [forgetReply(tx, id)]),
    removeNameKeys(tx, id),
    cancelFor(tx, { signatureId: id, letters: overtaken }),
    record(tx, services, { signatureId: id, event, from: state, to: 'invalidated', by: 'lead', accountId: account.id, reason }),
    // Nobody writes words of their own to a mailbox that has confirmed nothing: there the reason stands on the page of the sign-on alone.
    ...(state === 'pending' ? [openLink(tx, services, manageLink(signature))] : []),
  ])
  await Promise.all([
    ...(isPublic ? [logChange(tx, services, { campaignId: campaign.id, kind: 'invalidated', signatureId: id, opening: { name: signature.name, ...(publicReason !== undefined && { reason: publicReason }) } })] : []),
    tellSignatory(tx, services, { signature, signatory, campaign, reason: state === 'pending' ? '' : reason, verdict: 'refused', wasListed: isPublic, publicReason: isPublic ? publicReason : undefined }),
    settleObjections(tx, services, { signature, campaign, outcome: 'removed', reason }),
  ])
}

/** On the list, or off it only while it is disputed. */
const isKnownInPublic = async (tx: Transaction, { id, state }: Signature): Promise<boolean> => state === 'listed' || (await findNewestKindOf(tx, id)) === 'disputed'
