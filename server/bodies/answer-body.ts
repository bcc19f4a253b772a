import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/bodies.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { addBodyAnswer, findStandingAnswer, keepWhatChanged, type BodyAnswerRow } from '#db/queries/body-answers.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changeSignatureDetails, changeSignatureState, findSignature, type Signatory, type Signature } from '#db/queries/signatures.ts'
import type { AnsweredBefore } from '#db/tables/bodies.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { findResembling } from '../signatures/find-resembling.ts'
import { approve } from '../signatures/judge-signature.ts'
import { openForLead } from '../signatures/open-for-lead.ts'
import { record } from '../signatures/record.ts'
import { newOrganisation } from '../signatures/resolve-organisation.ts'
import { holdFor } from '../signatures/signatures.rules.ts'
import { joinBodies, joinSignature } from './join-signature.ts'
import { makeBranch } from './make-branch.ts'
import { openQuestions } from './open-questions.ts'
import { stoodOf } from './stood.ts'

type Asked = Pick<Given<typeof contract.answerBody>, 'id' | 'other' | 'answer' | 'reason'> & { campaign: Campaign; account: Account }
export type Side = { signature: Signature; signatory: Signatory | null }
export type Answering = { campaign: Campaign; account: Account; reason: string }
type Body = NonNullable<AnsweredBefore['body']>

/** The lead says whether two sign-ons stand for one body. The same answer again changes nothing; what they were before is kept, so that it can be taken back. */
export async function answerBody(services: Services, { id, other: otherId, answer, ...answering }: Asked): Promise<{ id: string }> {
  if (id === otherId) throw new Refusal('answer.itself')
  return services.db.transaction(async (tx) => {
    const { campaign, account, reason } = answering
    const [asked, other] = [await openForLead(tx, { ...answering, id }), await openForLead(tx, { ...answering, id: otherId })]
    const given = await findStandingAnswer(tx, { signatureId: id, otherId })
    if (given) return said(given, { id, answer })
    for (const { signature } of [asked, other]) if (!stands(signature)) throw new Refusal('signature.wrong-state')
    const was = { signature: stoodOf(asked.signature), other: stoodOf(other.signature) }
    const [one, two] = answer === 'same' ? [asked, other] : await tellApart(tx, services, asked, other)
    const row = { id: services.newId(), leadId: campaign.organisationId, campaignId: campaign.id, signatureId: id, otherSignatureId: otherId, organisationId: one.signature.organisationId!, otherOrganisationId: two.signature.organisationId!, answer, reason, at: services.now(), accountId: account.id }
    // Before the rest: what was answered is no question any more.
    await addBodyAnswer(tx, row)
    const body = answer === 'same' ? await join(tx, services, { ...answering, asked, other }) : answer === 'different' ? await noteDifferent(tx, services, answering, [one, two]) : await makeBranch(tx, services, { ...answering, ...(answer === 'branch' ? { branch: one, trunk: two } : { branch: two, trunk: one }) })
    for (const each of [id, otherId]) await listWhatIsSettled(tx, services, { ...answering, id: each })
    const [after, otherAfter] = [await findSignature(tx, id), await findSignature(tx, otherId)]
    await keepWhatChanged(tx, { id: row.id, before: { signature: { was: was.signature, is: stoodOf(after!.signature) }, other: { was: was.other, is: stoodOf(otherAfter!.signature) }, ...(body && { body }) } })
    return { id: row.id }
  })
}

const stands = ({ state, organisationId }: Signature): boolean => (state === 'held' || state === 'listed') && organisationId !== null

function said(given: BodyAnswerRow, { id, answer }: Pick<Asked, 'id' | 'answer'>): { id: string } {
  const turned = { same: 'same', different: 'different', branch: 'trunk', trunk: 'branch' } as const
  if ((given.signatureId === id ? given.answer : turned[given.answer]) !== answer) throw new Refusal('answer.given')
  return { id: given.id }
}

/** Two bodies have two records: the one that waits gets its own, where the rules had taken both for one. */
async function tellApart(tx: Transaction, services: Services, asked: Side, other: Side): Promise<[Side, Side]> {
  if (asked.signature.organisationId !== other.signature.organisationId) return [asked, other]
  const moved = asked.signature.state === 'held' ? asked : other
  const organisationId = await newOrganisation(tx, services, moved.signature)
  const signature = await changeSignatureDetails(tx, { id: moved.signature.id, inStates: ['held', 'listed'], details: { organisationId } })
  if (!signature) throw new Refusal('signature.wrong-state')
  return moved === asked ? [{ ...asked, signature }, other] : [asked, { ...other, signature }]
}

/** The one that was asked about joins the other, unless it is the one that stands on the list. */
async function join(tx: Transaction, services: Services, { asked, other, ...answering }: Answering & { asked: Side; other: Side }): Promise<Body | undefined> {
  const [joined, standing] = asked.signature.state === 'listed' && other.signature.state === 'held' ? [other, asked] : [asked, other]
  const [from, to] = [joined.signature.organisationId!, standing.signature.organisationId!]
  await joinSignature(tx, services, { ...joined, ...answering, standing: standing.signature })
  return (await joinBodies(tx, services, { from, to, leadId: answering.campaign.organisationId })) ? { id: from, how: 'joined', to } : undefined
}

async function noteDifferent(tx: Transaction, services: Services, { account, reason }: Answering, sides: readonly Side[]): Promise<undefined> {
  for (const { signature: { id, state } } of sides) await record(tx, services, { signatureId: id, event: 'told-apart', from: state, to: state, by: 'lead', accountId: account.id, reason })
}

/** Whatever waited for nothing but such questions is listed once the last is answered, unless the campaign's policy holds it for something else. */
async function listWhatIsSettled(tx: Transaction, services: Services, { id, ...answering }: Answering & { id: string }): Promise<void> {
  const { campaign } = answering
  const found = await findSignature(tx, id)
  if (found?.signature.state !== 'held' || found.signature.heldFor !== 'same-organisation') return
  const { signature } = found
  const { resembles, wasDisputed } = await findResembling(tx, signature)
  const { open } = await openQuestions(tx, { leadId: campaign.organisationId, signature, resembles })
  if (open.length > 0) return
  const heldFor = holdFor({ policy: campaign.policy, secondPerson: campaign.secondPerson, checks: signature.checks, resembles: [], isListed: false, isDisputed: signature.disputed, wasDisputed })
  if (heldFor === null) await approve(tx, services, { ...answering, ...found })
  else await changeSignatureState(tx, { id, from: ['held'], to: 'held', heldFor })
}
