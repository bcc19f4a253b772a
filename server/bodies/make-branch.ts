import { Refusal } from '#contracts/refusals.ts'
import type { Reader, Transaction } from '#db/database.ts'
import { changeTrunk, findBody } from '#db/queries/bodies.ts'
import { changeSignatureDetails } from '#db/queries/signatures.ts'
import type { AnsweredBefore } from '#db/tables/bodies.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { record } from '../signatures/record.ts'
import type { Answering, Side } from './answer-body.ts'

/** National, regional, local, and some to spare; more would be a ring. */
const mostLevels = 20

/** A local body and its whole: both stand, and the public line of the first says what it is a branch of. What its signatory had typed there stays. */
export async function makeBranch(tx: Transaction, services: Services, { branch, trunk, campaign, account, reason }: Answering & { branch: Side; trunk: Side }): Promise<AnsweredBefore['body']> {
  const [id, to] = [branch.signature.organisationId!, trunk.signature.organisationId!]
  const isNew = await setTrunk(tx, { id, to })
  const { state, branchOf, name } = branch.signature
  if (branchOf === null) {
    await changeSignatureDetails(tx, { id: branch.signature.id, inStates: ['held', 'listed'], details: { branchOf: trunk.signature.name } })
    if (state === 'listed') await logChange(tx, services, { campaignId: campaign.id, kind: 'details-changed', signatureId: branch.signature.id, opening: { name } })
  }
  await record(tx, services, { signatureId: branch.signature.id, event: 'made-branch', from: state, to: state, by: 'lead', accountId: account.id, reason })
  await record(tx, services, { signatureId: trunk.signature.id, event: 'made-trunk', from: trunk.signature.state, to: trunk.signature.state, by: 'lead', accountId: account.id, reason })
  return isNew ? { id, how: 'branch', to } : undefined
}

/** False where it is that already. Refuses a ring, and a second trunk. */
export async function setTrunk(tx: Transaction, { id, to }: { id: string; to: string }): Promise<boolean> {
  const body = await findBody(tx, id)
  if (!body) throw new Refusal('organisation.unknown')
  if (body.branchOfId === to) return false
  if (body.branchOfId !== null) throw new Refusal('body.branch-already', { details: { name: (await findBody(tx, body.branchOfId))?.name ?? '' } })
  if (id === to || (await isBelow(tx, { id: to, top: id }))) throw new Refusal('body.ring')
  if (!(await changeTrunk(tx, { id, from: null, to }))) throw new Refusal('answer.moved')
  return true
}

async function isBelow(reader: Reader, { id, top }: { id: string; top: string }): Promise<boolean> {
  let at = await findBody(reader, id)
  for (let level = 0; at && level < mostLevels; level += 1) {
    if (at.branchOfId === null) return false
    if (at.branchOfId === top) return true
    at = await findBody(reader, at.branchOfId)
  }
  return false
}
