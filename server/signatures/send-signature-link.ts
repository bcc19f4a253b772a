import { foldEmail } from '#contracts/text.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { listSecondContacts } from '#db/queries/contacts.ts'
import { listManageable } from '#db/queries/signature-lists.ts'
import { signatureLinks } from '#emails/letters/signature-links.ts'
import { post } from '#emails/post.ts'
import type { Caller } from '../http/caller.ts'
import { isWithinLimit, refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from './language.rules.ts'
import { manageLink, manageLinkOfContact } from './signature-links.ts'

const mostEntries = 20

/** Sends the links of an address's own sign-ons to that address. The answer is the same whether there are any. */
export async function sendSignatureLink(services: Services, { email, caller }: { email: string; caller: Caller }): Promise<{ sentTo: string }> {
  const { db, now, newId } = services
  await db.transaction(async (tx) => {
    const at = now()
    await refuseTooOften(tx, services, { name: 'code', who: caller.network, now: at })
    const signed = (await listManageable(tx, foldEmail(email))).map((row) => ({ ...row, manage: manageLink(row) }))
    const lookedAfter = (await listSecondContacts(tx, foldEmail(email))).map((row) => ({ ...row, manage: manageLinkOfContact(row) }))
    const own = [...signed, ...lookedAfter].slice(0, mostEntries)
    const [first] = own
    if (!first || !(await isWithinLimit(tx, services, { name: 'code-address', who: foldEmail(email), now: at }))) return
    const campaigns = new Map((await Promise.all([...new Set(own.map(({ campaignId }) => campaignId))].map((id) => findCampaignById(tx, id)))).flatMap((campaign) => (campaign ? [[campaign.id, campaign]] : [])))
    const entries = own.flatMap(({ manage, campaignId, name }) => {
      const campaign = campaigns.get(campaignId)
      return campaign ? [{ organisation: name, title: campaign.title, manage }] : []
    })
    const about = campaigns.get(first.campaignId)
    const locale = about ? localeOfSignOn(first, about) : 'en'
    await post(tx, signatureLinks, { id: newId(), key: `signature-links:${newId()}`, to: { address: first.email, name: first.personName }, locale, props: { entries }, now: at })
  })
  return { sentTo: email }
}
