import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaign, findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { leadOverruled } from '#emails/letters/lead-overruled.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { openForLead } from '../signatures/open-for-lead.ts'
import { putBack } from '../signatures/put-back.ts'
import { takeOff } from '../signatures/take-off.ts'
import { tellLead } from '../signatures/tell-lead.ts'

type Asked = { slug: string; id: string; account: Account; /** Signatory and lead see it. */ reason: string }

/** The host takes a sign-on off, as the lead could. Whoever signed and the lead hear it from the host, who reads what they answer. */
export async function invalidateAsHost(services: Services, { slug, publicReason, ...asked }: Asked & { publicReason?: string | undefined }): Promise<void> {
  const { id, account, reason } = asked
  await services.db.transaction(async (tx) => {
    const campaign = await findOrRefuse(tx, slug)
    const { signature, signatory } = await openForLead(tx, { ...asked, campaign })
    if (signature.state === 'invalidated') return
    await takeOff(tx, services, { signature, signatory, campaign, account, reason, publicReason, event: 'invalidated', from: ['listed', 'held', 'pending'], host: services.config.runBy })
    const heard = signature.state === 'listed' && publicReason !== undefined ? { publicReason } : {}
    await tell(tx, services, { campaign, key: `lead-overruled:off:${id}:${services.now().getTime()}`, props: { organisation: signature.name, isBack: false, reason, ...heard } })
  })
}

/** And puts one on the list that was refused or taken off, by whomever. */
export async function reinstateAsHost(services: Services, { slug, ...asked }: Asked): Promise<void> {
  const { id, account, reason } = asked
  await services.db.transaction(async (tx) => {
    const seen = await findOrRefuse(tx, slug)
    const { signature, signatory } = await openForLead(tx, { ...asked, campaign: seen })
    if (signature.state === 'listed') return
    const campaign = (await findCampaignById(tx, seen.id)) ?? seen
    await putBack(tx, services, { signature, signatory, campaign, account, reason, to: 'listed', event: 'reinstated', host: services.config.runBy })
    await tell(tx, services, { campaign, key: `lead-overruled:back:${id}:${services.now().getTime()}`, props: { organisation: signature.name, isBack: true, reason } })
  })
}

async function findOrRefuse(tx: Transaction, slug: string): Promise<Campaign> {
  const campaign = await findCampaign(tx, slug)
  if (!campaign) throw new Refusal('campaign.unknown')
  return campaign
}

type Telling = { campaign: Campaign; key: string; props: { organisation: string; isBack: boolean; reason: string; publicReason?: string } }

const tell = (tx: Transaction, services: Services, { campaign, key, props }: Telling) => {
  const { name, email } = services.config.runBy
  return tellLead(tx, services, { campaign, letter: leadOverruled, key, replyTo: email, props: { ...props, title: campaign.title, slug: campaign.slug, host: name } })
}
