import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { changeSignatureState, removeSignatory, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { disputed } from '#emails/letters/disputed.ts'
import { leadDisputed } from '#emails/letters/lead-disputed.ts'
import { post } from '#emails/post.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { listPeople } from './list-people.ts'
import { record } from './record.ts'
import { openByToken } from './signature-links.ts'
import { tellLead } from './tell-lead.ts'

type Opened = { signature: Signature; signatory: Signatory | null }

/** "This wasn't us." Before it is confirmed it is forgotten; afterwards it leaves the list at once, and the lead looks into it. */
export async function disownSignature(services: Services, token: string): Promise<{ state: 'disowned' | 'held' }> {
  return services.db.transaction(async (tx) => {
    const opened = await openByToken(tx, token, ['verify', 'manage'])
    const { signature } = opened
    if (signature.state === 'disowned') return { state: 'disowned' }
    if (signature.state === 'held' && signature.disputed) return { state: 'held' }
    return signature.state === 'pending' ? forget(tx, services, signature) : dispute(tx, services, opened)
  })
}

async function forget(tx: Transaction, services: Services, { id }: Signature): Promise<{ state: 'disowned' }> {
  const changed = await changeSignatureState(tx, { id, from: ['pending'], to: 'disowned' })
  if (!changed) throw new Refusal('signature.wrong-state')
  await removeSignatory(tx, id)
  await cancelFor(tx, { signatureId: id })
  await record(tx, services, { signatureId: id, event: 'disowned', from: 'pending', to: 'disowned', by: 'holder' })
  return { state: 'disowned' }
}

async function dispute(tx: Transaction, services: Services, { signature, signatory }: Opened): Promise<{ state: 'held' }> {
  const { id, campaignId, state } = signature
  const changed = await changeSignatureState(tx, { id, from: ['listed', 'held'], to: 'held', heldFor: 'dispute', disputed: true })
  const campaign = await findCampaignById(tx, campaignId)
  if (!changed || !campaign) throw new Refusal('signature.wrong-state')
  await record(tx, services, { signatureId: id, event: 'disputed', from: state, to: 'held', by: 'signatory' })
  if (state === 'listed') await logChange(tx, services, { campaignId, kind: 'disputed', signatureId: id, opening: { name: signature.name } })
  const about = { organisation: signature.name, title: campaign.title }
  const key = `disputed:${id}:${services.now().getTime()}`
  for (const { part, address, name, manage } of await listPeople(tx, { signature, signatory })) {
    await post(tx, disputed, {
      id: services.newId(),
      key: key + part,
      to: { address, name },
      locale: campaign.locale,
      props: { ...about, lead: campaign.lead.name, manage },
      now: services.now(),
      signatureId: id,
      campaignId,
    })
  }
  await tellLead(tx, services, { campaign, letter: leadDisputed, key: `lead-${key}`, props: { ...about, slug: campaign.slug } })
  return { state: 'held' }
}
