import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { changeBody } from '#db/queries/bodies.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { changeSignatureState, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { noteToldApart, stillAsked } from '../bodies/tell-apart-approved.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import { settleObjections } from '../objections/settle-objections.ts'
import type { Services } from '../services.ts'
import { findResembling } from './find-resembling.ts'
import { openForLead } from './open-for-lead.ts'
import { record } from './record.ts'
import { newOrganisation } from './resolve-organisation.ts'
import { isReplyOpen, settleReply } from './settle-reply.ts'
import { settleName } from './settle-name.ts'
import { takeOff } from './take-off.ts'
import { tellApproved } from './tell-signatory.ts'

export type Judging = { campaign: Campaign; account: Account; id: string; reason: string; verdict: 'approved' | 'refused'; /** Where the public has heard of it and it is refused. */ publicReason?: string | undefined }
export type Judged = Judging & { signature: Signature; signatory: Signatory | null }

/** The lead settles what waits for a person, with a reason that the signatory sees. Settled the same way already: nothing changes, and the answer says so. */
export async function judgeSignature(services: Services, judging: Judging): Promise<{ changed: boolean }> {
  return services.db.transaction(async (tx) => {
    const judged = { ...judging, ...(await openForLead(tx, judging)) }
    const settle = await settlingOf(tx, judged)
    if (settle === 'done') return { changed: false }
    await settle(tx, services, judged)
    return { changed: true }
  })
}

type Settle = (tx: Transaction, services: Services, judged: Judged) => Promise<void>

/** What it is that waits: a changed name, a signatory's answer, or the sign-on itself. */
async function settlingOf(tx: Transaction, { signature, verdict }: Judged): Promise<Settle | 'done'> {
  if (signature.state === 'listed' && signature.proposedName !== null) return settleName
  if (signature.repliedAt !== null && (await isReplyOpen(tx, signature))) return settleReply
  if (signature.state === (verdict === 'approved' ? 'listed' : 'invalidated')) return 'done'
  return verdict === 'approved' ? approve : refuse
}

type Approved = Pick<Judged, 'signature' | 'signatory' | 'campaign' | 'account' | 'reason'>

/** Why it waited stays with it, so that it can be put back before the lead. */
export async function approve(tx: Transaction, services: Services, judged: Approved): Promise<void> {
  const { signature, campaign, account, reason } = judged
  // Listing what resembles a backer says that it is another body: then it gets an organisation of its own.
  const { isListed, resembles } = await findResembling(tx, signature)
  const apart = await stillAsked(tx, { signature, campaign, resembles })
  const isTaken = isListed || apart.some((other) => other.organisationId === signature.organisationId)
  const organisationId = isTaken || signature.organisationId === null ? await newOrganisation(tx, services, signature) : signature.organisationId
  const changed = await changeSignatureState(tx, { id: signature.id, from: ['held'], to: 'listed', organisationId, disputed: false, reason })
  if (!changed) throw new Refusal('signature.wrong-state')
  if (changed.logoId !== null) await changeBody(tx, { id: organisationId, logoId: changed.logoId })
  const newest = await findNewestKindOf(tx, signature.id)
  const kind = newest === 'disputed' || newest === 'invalidated' ? 'reinstated' : 'listed'
  await logChange(tx, services, { campaignId: campaign.id, kind, signatureId: signature.id, versionNumber: signature.versionNumber, opening: { name: signature.name } })
  await noteToldApart(tx, services, { signature, campaign, account, reason, from: apart })
  await record(tx, services, { signatureId: signature.id, event: 'approved', from: 'held', to: 'listed', by: 'lead', accountId: account.id, reason })
  await tellApproved(tx, services, judged)
  await settleObjections(tx, services, { signature, campaign, outcome: 'stands', reason })
}

/** What was never on the list leaves it without a public word; what was disputed off it is told as taken off. */
const refuse: Settle = (tx, services, judged) => takeOff(tx, services, { ...judged, event: 'refused', from: ['held'] })
