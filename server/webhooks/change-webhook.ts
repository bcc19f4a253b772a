import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/webhooks.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { cancelMessages } from '#db/queries/webhook-messages.ts'
import { changeWebhook as changeRow, findWebhook, renewSecret as renewRow } from '#db/queries/webhooks.ts'
import type { Services } from '../services.ts'
import { presentWebhook } from './webhooks.present.ts'

type Which = { campaign: Campaign; id: string }

/** Paused, it keeps what happens until it is taken up again. Doing what has been done already is no fault. */
export async function changeWebhook({ db, now }: Services, { campaign, id, paused, topics }: Which & Pick<Given<typeof contract.changeWebhook>, 'paused' | 'topics'>): Promise<Answer<typeof contract.changeWebhook>> {
  return db.transaction(async (tx) => {
    const before = await findWebhook(tx, { id, ...of(campaign) })
    if (!before) throw new Refusal('webhook.unknown')
    const pausedAt = paused === undefined ? before.pausedAt : paused ? (before.pausedAt ?? now()) : null
    const changed = await changeRow(tx, { id, pausedAt, ...(topics && { events: topics }) })
    if (!changed) throw new Refusal('webhook.ended')
    tx.hint('webhooks')
    return { webhook: presentWebhook(changed) }
  })
}

/** The new secret is shown this once; from now on nothing is signed with the one before. */
export async function renewSecret({ db, secrets }: Services, { campaign, id }: Which): Promise<Answer<typeof contract.renewWebhookSecret>> {
  return db.transaction(async (tx) => {
    if (!(await findWebhook(tx, { id, ...of(campaign) }))) throw new Refusal('webhook.unknown')
    const generation = await renewRow(tx, id)
    if (generation === undefined) throw new Refusal('webhook.ended')
    return { secret: secrets.webhookSecret({ id, generation }) }
  })
}

/** For good, with what has not been sent yet. */
export async function endWebhook({ db, now }: Services, { campaign, id }: Which): Promise<null> {
  await db.transaction(async (tx) => {
    if (!(await findWebhook(tx, { id, ...of(campaign) }))) throw new Refusal('webhook.unknown')
    if (await changeRow(tx, { id, endedAt: now() })) await cancelMessages(tx, id)
  })
  return null
}

const of = ({ id, organisationId }: Campaign) => ({ campaignId: id, organisationId })
