import { foldEmail } from '#contracts/text.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { listManageable } from '#db/queries/signature-lists.ts'
import { signatureLinks } from '#emails/letters/signature-links.ts'
import { post } from '#emails/post.ts'
import type { Caller } from '../http/caller.ts'
import { isWithinLimit, refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { linkTo } from './signature-links.ts'

const mostEntries = 20

/** Sends the links of an address's own sign-ons to that address. The answer is the same whether there are any. */
export async function sendSignatureLink(services: Services, { email, caller }: { email: string; caller: Caller }): Promise<{ sentTo: string }> {
  const { db, now, newId } = services
  await db.transaction(async (tx) => {
    const at = now()
    await refuseTooOften(tx, services, { name: 'code', who: caller.network, now: at })
    const own = (await listManageable(tx, foldEmail(email))).slice(0, mostEntries)
    const [first] = own
    if (!first || !(await isWithinLimit(tx, services, { name: 'code-address', who: foldEmail(email), now: at }))) return
    const campaigns = new Map((await Promise.all([...new Set(own.map(({ campaignId }) => campaignId))].map((id) => findCampaignById(tx, id)))).flatMap((campaign) => (campaign ? [[campaign.id, campaign]] : [])))
    const entries = own.flatMap(({ id, campaignId, name }) => {
      const campaign = campaigns.get(campaignId)
      return campaign ? [{ organisation: name, title: campaign.title, manage: linkTo('manage', id) }] : []
    })
    const locale = campaigns.get(first.campaignId)?.locale ?? 'en'
    await post(tx, signatureLinks, { id: newId(), key: `signature-links:${newId()}`, to: { address: first.email, name: first.signatoryName }, locale, props: { entries }, now: at })
  })
  return { sentTo: email }
}
