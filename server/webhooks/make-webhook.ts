import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/webhooks.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addWebhook, findWebhook, listWebhooks } from '#db/queries/webhooks.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { findAddress, resolveByDns, type Resolve } from './resolve-host.ts'
import { presentWebhook } from './webhooks.present.ts'

type Asked = Omit<Given<typeof contract.makeWebhook>, 'slug'> & { campaign: Campaign; account: Account; resolve?: Resolve }

const most = 10

/** The secret is shown this once, and derived again for each message. Where the address may not be written to, that is said now and not at the first message. */
export async function makeWebhook(services: Services, { campaign, account, url, topics, everyCampaign, key, resolve = resolveByDns }: Asked): Promise<Answer<typeof contract.makeWebhook>> {
  const { db, now, newId, secrets, config } = services
  await refuseUnreachable(url, { resolve, loopback: config.webhooksToLoopback })
  const id = key ?? newId()
  const of = { campaignId: campaign.id, organisationId: campaign.organisationId }
  const webhook = await db.transaction(async (tx) => {
    if ((await listWebhooks(tx, of)).filter((one) => one.endedAt === null && one.id !== id).length >= most) throw new Refusal('webhook.too-many')
    const row = { id, organisationId: campaign.organisationId, campaignId: everyCampaign ? null : campaign.id, url, events: topics, createdAt: now(), createdBy: account.id }
    // Sent a second time with the same key, it is the same webhook.
    const made = (await addWebhook(tx, row)) ?? (await findWebhook(tx, { ...of, id }))
    if (made?.createdBy !== account.id) throw new Refusal('input.wrong', { fields: [{ field: 'key', problem: 'unknown' }] })
    return made
  })
  return { webhook: presentWebhook(webhook), secret: secrets.webhookSecret({ id: webhook.id, generation: webhook.secretGeneration }) }
}

async function refuseUnreachable(url: string, how: { resolve: Resolve; loopback: boolean }): Promise<void> {
  const found = await findAddress(new URL(url), how)
  if ('problem' in found) throw new Refusal('input.wrong', { fields: [{ field: 'url', problem: found.problem === 'unknown-host' ? 'webhookUrl.unknown' : 'webhookUrl.private' }] })
}
