import type { Transaction } from '#db/database.ts'
import { addBodyAnswer, keepWhatChanged, listAnswersIn, markAnswerUndone } from '#db/queries/body-answers.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findSignature, type Signature } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import type { Resembling } from '../signatures/find-resembling.ts'
import { record } from '../signatures/record.ts'
import { openQuestions } from './open-questions.ts'
import { stoodOf } from './stood.ts'

type Approving = { signature: Signature; campaign: Campaign; account: Account; reason: string }

/** Those that a sign-on still waits to be told apart from: putting it on the list says that it is none of them. */
export async function stillAsked(tx: Transaction, { signature, campaign, resembles }: Pick<Approving, 'signature' | 'campaign'> & { resembles: readonly Resembling[] }): Promise<Resembling[]> {
  if (signature.heldFor !== 'same-organisation' || signature.organisationId === null) return []
  return (await openQuestions(tx, { leadId: campaign.organisationId, signature, resembles })).open
}

/** Each is noted as an answer like any other: it is remembered, shown with what was said before, and can be taken back. */
export async function noteToldApart(tx: Transaction, services: Services, { signature: before, campaign, account, reason, from }: Approving & { from: readonly Resembling[] }): Promise<void> {
  if (from.length === 0) return
  const after = (await findSignature(tx, before.id))!.signature
  for (const { id: otherId } of from) {
    const other = (await findSignature(tx, otherId))?.signature
    if (!other || other.organisationId === null) continue
    const id = services.newId()
    await addBodyAnswer(tx, { id, leadId: campaign.organisationId, campaignId: campaign.id, signatureId: before.id, otherSignatureId: otherId, organisationId: after.organisationId!, otherOrganisationId: other.organisationId, answer: 'different', reason, at: services.now(), accountId: account.id })
    const stays = stoodOf(other)
    await keepWhatChanged(tx, { id, before: { signature: { was: { ...stoodOf(before), organisationId: after.organisationId! }, is: stoodOf(after) }, other: { was: stays, is: stays }, approved: true } })
    // Why is between the lead and the one that was listed.
    await record(tx, services, { signatureId: otherId, event: 'told-apart', from: other.state, to: other.state, by: 'lead', accountId: account.id })
  }
}

/** The approval is taken back, and with it what it had said: it waits to be asked again. */
export async function forgetToldApart(tx: Transaction, { now }: Pick<Services, 'now'>, { signature, campaign, account }: Omit<Approving, 'reason'>): Promise<void> {
  for (const { answer } of await listAnswersIn(tx, { campaignId: campaign.id })) {
    if (answer.signatureId === signature.id && answer.undoneAt === null && answer.before?.approved) await markAnswerUndone(tx, { id: answer.id, at: now(), by: account.id })
  }
}
