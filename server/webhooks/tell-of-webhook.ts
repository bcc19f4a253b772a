import type { Transaction } from '#db/database.ts'
import { findCampaignById, findAnyCampaignOf } from '#db/queries/campaigns.ts'
import type { WebhookRow } from '#db/queries/webhooks.ts'
import { webhookTrouble } from '#emails/letters/webhook-trouble.ts'
import type { Services } from '../services.ts'
import { tellLead } from '../signatures/tell-lead.ts'

/** Once for each time that a webhook fails for long, and when the other side has ended it. */
export async function tellOfWebhook(tx: Transaction, services: Services, { webhook: { id, url, campaignId, organisationId }, what, since }: { webhook: WebhookRow; what: 'failing' | 'gone'; since: Date }): Promise<void> {
  const campaign = campaignId === null ? await findAnyCampaignOf(tx, organisationId) : await findCampaignById(tx, campaignId)
  if (!campaign) return
  await tellLead(tx, services, {
    campaign,
    letter: webhookTrouble,
    key: `webhook-trouble:${id}:${what}:${since.toISOString()}`,
    props: { host: new URL(url).hostname, title: campaign.title, what, since: since.toISOString(), slug: campaign.slug },
  })
}
