import { Refusal } from '#contracts/refusals.ts'
import type { SignatureState } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { cancelForAll } from '#db/queries/outbox.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { changeToInvalidated, listDisputedInPublic, listObjectedAmong, removeNameKeysOf } from '#db/queries/taking-off.ts'
import type { Account } from '../http/gates.ts'
import { logTakenOff } from '../log-change.ts'
import { settleObjections } from '../objections/settle-objections.ts'
import type { Services } from '../services.ts'
import { recordAll } from './record.ts'
import { manageLink, openLinks } from './signature-links.ts'
import { tellRefused, type Decider } from './tell-signatory.ts'

/** What a decision has overtaken, if it has not left yet. */
const overtaken = ['verify', 'welcome', 'approved', 'already-backing', 'put-back']

type Of = { signature: Signature; signatory: Signatory | null }
type Taking = {
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
  /** Whoever runs this site, where it is not the lead that decides. */
  host?: Decider | undefined
}

/** Takes a sign-on off the list, or one that is not on it out of the way. Where it was and why it waited stay with it, so that it can be put back there. */
export const takeOff = (tx: Transaction, services: Services, { signature, signatory, ...taking }: Of & Taking): Promise<void> => takeOffAll(tx, services, { ...taking, of: [{ signature, signatory }] })

/** The same for many, in as few statements: thousands take seconds. Each is logged and told as if alone. */
export async function takeOffAll(tx: Transaction, services: Services, { of, campaign, account, reason, publicReason, invalidationId, event, from, host }: Taking & { of: Of[] }): Promise<void> {
  const ids = of.map(({ signature }) => signature.id)
  const changed = await changeToInvalidated(tx, { ids, from, reason, publicReason: publicReason ?? null, invalidationId: invalidationId ?? null })
  if (changed !== ids.length) throw new Refusal('signature.wrong-state')
  // On the list, or off it only while they are disputed.
  const disputed = await listDisputedInPublic(tx, of.filter(({ signature }) => signature.state !== 'listed').map(({ signature }) => signature.id))
  const isPublic = ({ id, state }: Signature) => state === 'listed' || disputed.has(id)
  await removeNameKeysOf(tx, ids)
  await cancelForAll(tx, { signatureIds: ids, letters: overtaken })
  await recordAll(tx, services, of.map(({ signature: { id, state } }) => ({ signatureId: id, event, from: state, to: 'invalidated', by: host ? 'host' : 'lead', accountId: account.id, reason })))
  await logTakenOff(tx, services, { campaignId: campaign.id, of: of.filter(({ signature }) => isPublic(signature)).map(({ signature: { id, name } }) => ({ signatureId: id, opening: { name, ...(publicReason !== undefined && { reason: publicReason }) } })) })
  // Nobody writes words of their own to a mailbox that has confirmed nothing: there the reason stands on the page of the sign-on alone.
  await openLinks(tx, services, of.filter(({ signature }) => signature.state === 'pending').map(({ signature }) => manageLink(signature)))
  await tellRefused(tx, services, { campaign, host, of: of.map(({ signature, signatory }) => ({ signature, signatory, reason: signature.state === 'pending' ? '' : reason, wasListed: isPublic(signature), publicReason: isPublic(signature) ? publicReason : undefined })) })
  const objected = await listObjectedAmong(tx, ids)
  for (const { signature } of of) if (objected.has(signature.id)) await settleObjections(tx, services, { signature, campaign, outcome: 'removed', reason, host })
}
