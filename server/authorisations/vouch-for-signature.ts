import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/authorisations.ts'
import { Refusal } from '#contracts/refusals.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { changeChecks } from '../signatures/change-checks.ts'
import { openForLead } from '../signatures/open-for-lead.ts'
import { record } from '../signatures/record.ts'
import { withCheck } from './authorisations.rules.ts'

type AsLead = { campaign: Campaign; account: Account }

/** "We spoke with …": the note is the lead's alone; that it vouches, and since when, stands beside the name once that is listed. */
export async function vouchForSignature(services: Services, { campaign, account, id, spokeWith, on, numberFrom, note }: Given<typeof contract.vouchForSignature> & AsLead): Promise<void> {
  const now = services.now()
  const vouchedAt = new Date(`${on}T00:00:00Z`)
  if (vouchedAt > now) throw new Refusal('input.wrong', { fields: [{ field: 'on', problem: 'vouching.future' }] })
  await services.db.transaction(async (tx) => {
    const { signature } = await openForLead(tx, { campaign, account, id })
    if (signature.state !== 'held' && signature.state !== 'listed') throw new Refusal('signature.wrong-state')
    const words = wordsIn(campaign.locale)
    const vouchedNote = [words('domain.vouched', { person: spokeWith }), words(`domain.numberFrom.${numberFrom}`), note].filter(Boolean).join('\n')
    // Sent twice, it is done once.
    if (signature.vouchedNote === vouchedNote && signature.vouchedAt?.getTime() === vouchedAt.getTime()) return
    await changeChecks(tx, services, { signature, checks: withCheck(signature.checks, 'lead'), vouched: { vouchedAt, vouchedNote } })
    await record(tx, services, { signatureId: id, event: 'vouched', from: signature.state, to: signature.state, by: 'lead', accountId: account.id })
  })
}

/** Taken back: nobody vouches for it any more, and the note is gone. */
export async function stopVouching(services: Services, { campaign, account, id }: Given<typeof contract.stopVouching> & AsLead): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature } = await openForLead(tx, { campaign, account, id })
    if (signature.vouchedAt === null) return
    await changeChecks(tx, services, { signature, checks: signature.checks.filter((check) => check !== 'lead'), vouched: { vouchedAt: null, vouchedNote: null } })
    await record(tx, services, { signatureId: id, event: 'vouching-ended', from: signature.state, to: signature.state, by: 'lead', accountId: account.id })
  })
}
