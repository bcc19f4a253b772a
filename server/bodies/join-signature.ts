import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { changeJoined, findBody, standsElsewhere } from '#db/queries/bodies.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { removeNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureState, type Signatory, type Signature } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import { settleObjections } from '../objections/settle-objections.ts'
import type { Services } from '../services.ts'
import { record } from '../signatures/record.ts'
import { rootOf } from '../signatures/resolve-organisation.ts'
import { tellJoined } from './tell-joined.ts'

type Joining = { signature: Signature; signatory: Signatory | null; /** The sign-on of the same body that stays. */ standing: Pick<Signature, 'id' | 'name' | 'state' | 'organisationId' | 'confirmedAt'>; campaign: Campaign; account: Account; reason: string }

/** What has not left yet, and would tell of a sign-on of its own. */
const overtaken = ['welcome', 'approved', 'put-back', 'already-backing']

/** A sign-on of a body that another sign-on stands for: it is never on the list by itself, keeps the name that was typed, and stands for that body. */
export async function joinSignature(tx: Transaction, services: Services, joining: Joining): Promise<void> {
  const { signature, standing, campaign, account, reason } = joining
  const { id, name, state } = signature
  const wasPublic = state === 'listed' || (await findNewestKindOf(tx, id)) === 'disputed'
  const changed = await changeSignatureState(tx, { id, from: [state], to: 'joined', organisationId: standing.organisationId!, joinedToId: standing.id, reason })
  if (!changed) throw new Refusal('signature.wrong-state')
  await removeNameKeys(tx, id)
  await cancelFor(tx, { signatureId: id, letters: overtaken })
  if (wasPublic) await logChange(tx, services, { campaignId: campaign.id, kind: 'joined', signatureId: id, opening: { name } })
  await record(tx, services, { signatureId: id, event: 'joined', from: state, to: 'joined', by: 'lead', accountId: account.id, reason })
  // The reason may speak of the other: it stands with that one alone.
  await record(tx, services, { signatureId: standing.id, event: 'other-joined', from: standing.state, to: standing.state, by: 'lead', accountId: account.id })
  await tellJoined(tx, services, joining)
  await settleObjections(tx, services, { signature, campaign, outcome: 'removed', reason })
}

/** The body that nobody else knows comes to stand for the other; one that stands in a campaign of another lead is left as it is. */
export async function joinBodies(tx: Transaction, services: Services, { from, to, leadId }: { from: string; to: string; leadId: string }): Promise<boolean> {
  const [body, root] = [await findBody(tx, from), await findBody(tx, to)]
  if (!body || !root || from === to || body.joinedToId !== null || (await rootOf(tx, root)) === from) return false
  if (await standsElsewhere(tx, { organisationId: from, leadId })) return false
  return (await changeJoined(tx, { id: from, from: null, to, at: services.now() })) !== undefined
}
