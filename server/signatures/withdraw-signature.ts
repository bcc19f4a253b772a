import type { Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/own-signatures.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { removeNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureDetails, changeSignatureState, type Signature } from '#db/queries/signatures.ts'
import { leadWithdrawn } from '#emails/letters/lead-withdrawn.ts'
import { withdrawn } from '#emails/letters/withdrawn.ts'
import { post } from '#emails/post.ts'
import { logChange } from '../log-change.ts'
import { settleObjections } from '../objections/settle-objections.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from './language.rules.ts'
import { listPeople } from './list-people.ts'
import { record } from './record.ts'
import { openByToken, type Opened } from './signature-links.ts'
import { isSameName } from './signatures.rules.ts'
import { tellLead } from './tell-lead.ts'

/** The organisation leaves, by typing its name. It stays in letters that were delivered, and in the log. */
export async function withdrawSignature(services: Services, { token, name }: Given<typeof contract.withdrawSignature>): Promise<void> {
  await services.db.transaction(async (tx) => {
    const opened = await openByToken(tx, token, ['manage'])
    if (opened.signature.state === 'withdrawn') return
    refuseOtherName(opened.signature, name)
    await withdraw(tx, services, opened)
  })
}

/** Typing the name is what cannot happen by mistake, nor by a machine that presses buttons. */
export function refuseOtherName(signature: Signature, typed: string): void {
  if (!isSameName(typed, signature.name)) throw new Refusal('signature.name-mismatch', { fields: [{ field: 'name', problem: 'withdrawal.mismatch' }] })
}

/** Off the list, with everybody told: those who look after it, and the lead. */
export async function withdraw(tx: Transaction, services: Services, { signature, signatory }: Pick<Opened, 'signature' | 'signatory'>): Promise<void> {
  const { id, campaignId, state } = signature
  const changed = await changeSignatureState(tx, { id, from: ['listed', 'held'], to: 'withdrawn' })
  const campaign = await findCampaignById(tx, campaignId)
  if (!changed || !campaign) throw new Refusal('signature.wrong-state')
  await changeSignatureDetails(tx, { id, inStates: ['withdrawn'], details: { proposedName: null } })
  await removeNameKeys(tx, id)
  await record(tx, services, { signatureId: id, event: 'withdrawn', from: state, to: 'withdrawn', by: 'signatory' })
  if (state === 'listed') await logChange(tx, services, { campaignId, kind: 'withdrawn', signatureId: id, opening: { name: signature.name } })

  const at = services.now()
  const about = { organisation: signature.name, title: campaign.title }
  const key = `withdrawn:${id}:${at.getTime()}`
  for (const { part, address, name, manage } of await listPeople(tx, { signature, signatory })) {
    await post(tx, withdrawn, {
      id: services.newId(),
      key: key + part,
      to: { address, name },
      locale: localeOfSignOn(signature, campaign),
      props: { ...about, lead: campaign.lead.name, manage },
      now: at,
      signatureId: id,
      campaignId,
    })
  }
  await tellLead(tx, services, { campaign, letter: leadWithdrawn, key: `lead-${key}`, props: { ...about, slug: campaign.slug } })
  await settleObjections(tx, services, { signature, campaign, outcome: 'removed', reason: '' })
}
