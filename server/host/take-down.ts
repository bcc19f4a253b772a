import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { changeCampaignState, findCampaign, findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { releaseHeld } from '#db/queries/delivering.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { campaignRestored } from '#emails/letters/campaign-restored.ts'
import { campaignTakenDown } from '#emails/letters/campaign-taken-down.ts'
import { listMemberAddresses } from '#db/queries/organisations.ts'
import { post } from '#emails/post.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import { settleReports } from '../reports/settle-reports.ts'
import type { Services } from '../services.ts'

/** Whatever the public has seen. A draft has nothing to take down. */
const shown = ['open', 'paused', 'closed', 'archived'] as const

/** The campaign disappears at once but for the reason, which everybody can read; what it was before is kept. Done already: nothing changes. */
export async function takeDown(services: Services, { slug, reason, account }: { slug: string; reason: string; account: Account }): Promise<void> {
  await services.db.transaction(async (tx) => {
    const campaign = await openBySlug(tx, slug)
    if (campaign.state === 'taken-down') return
    const at = services.now()
    const changed = await changeCampaignState(tx, { id: campaign.id, from: [...shown], to: 'taken-down', takenDownReason: reason, takenDownAt: at, takenDownFrom: campaign.state })
    if (!changed) throw new Refusal('campaign.wrong-state')
    await logChange(tx, services, { campaignId: campaign.id, kind: 'taken-down' })
    await settleReports(tx, services, { which: { campaignId: campaign.id }, campaign, accountId: account.id, outcome: 'taken-down', answer: reason })
    for (const address of await listMemberAddresses(tx, campaign.organisationId)) {
      await post(tx, campaignTakenDown, { ...postingOf(services, campaign, address, `taken-down:${at.getTime()}`), props: { title: campaign.title, reason } })
    }
  })
}

/** Back as it was, and what was to be written about it leaves. A deadline that passed meanwhile has passed. */
export async function restore(services: Services, { slug, note }: { slug: string; note?: string | undefined }): Promise<void> {
  await services.db.transaction(async (tx) => {
    const campaign = await openBySlug(tx, slug)
    if (campaign.state !== 'taken-down') return
    const changed = await changeCampaignState(tx, { id: campaign.id, from: ['taken-down'], to: campaign.takenDownFrom ?? 'closed', takenDownReason: null, takenDownAt: null, takenDownFrom: null })
    if (!changed) throw new Refusal('campaign.wrong-state')
    await logChange(tx, services, { campaignId: campaign.id, kind: 'restored' })
    await releaseHeld(tx, { campaignId: campaign.id, now: services.now() })
    for (const address of await listMemberAddresses(tx, campaign.organisationId)) {
      await post(tx, campaignRestored, { ...postingOf(services, campaign, address, `restored:${services.now().getTime()}`), props: { title: campaign.title, slug, ...(note && { note }) } })
    }
  })
}

async function openBySlug(tx: Transaction, slug: string): Promise<Campaign> {
  const found = await findCampaign(tx, slug)
  if (!found) throw new Refusal('campaign.unknown')
  await lockCampaign(tx, found.id)
  return (await findCampaignById(tx, found.id)) ?? found
}

/** The lead answers to whoever runs this site. */
const postingOf = ({ newId, now, config }: Services, { id, locale }: Campaign, { accountId, email }: { accountId: string; email: string }, key: string) => ({
  id: newId(),
  key: `${key}:${id}:${accountId}`,
  to: { address: email },
  replyTo: config.runBy.email,
  locale,
  now: now(),
  campaignId: id,
})
