import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { changeSignatureState, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { disputed } from '#emails/letters/disputed.ts'
import { leadDisputed } from '#emails/letters/lead-disputed.ts'
import { post } from '#emails/post.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from './language.rules.ts'
import { listPeople } from './list-people.ts'
import { record } from './record.ts'
import { tellLead } from './tell-lead.ts'

type Disputing = { signature: Signature; signatory: Signatory | null; by: 'signatory' | 'holder'; /** What the objector says about it, for the lead. */ words?: string | undefined }

/** Off the list at once, until the lead has looked into it. Told to the lead and to everybody who looks after it. Already disputed, it stays as it is, and only the lead hears of it. */
export async function disputeSignature(tx: Transaction, services: Services, { signature, signatory, by, words }: Disputing): Promise<void> {
  const { id, campaignId, state } = signature
  const already = state === 'held' && signature.disputed
  const changed = already || (await changeSignatureState(tx, { id, from: ['listed', 'held'], to: 'held', heldFor: 'dispute', disputed: true }))
  const campaign = await findCampaignById(tx, campaignId)
  if (!changed || !campaign) throw new Refusal('signature.wrong-state')
  await record(tx, services, { signatureId: id, event: already ? 'objected' : 'disputed', from: state, to: 'held', by })
  if (state === 'listed') await logChange(tx, services, { campaignId, kind: 'disputed', signatureId: id, opening: { name: signature.name } })
  const about = { organisation: signature.name, title: campaign.title }
  const key = `disputed:${id}:${services.now().getTime()}`
  for (const { part, address, name, manage } of already ? [] : await listPeople(tx, { signature, signatory })) {
    await post(tx, disputed, {
      id: services.newId(),
      key: key + part,
      to: { address, name },
      locale: localeOfSignOn(signature, campaign),
      props: { ...about, lead: campaign.lead.name, manage },
      now: services.now(),
      signatureId: id,
      campaignId,
    })
  }
  await tellLead(tx, services, { campaign, letter: leadDisputed, key: `lead-${key}`, props: { ...about, slug: campaign.slug, ...(words && { words }) } })
}
