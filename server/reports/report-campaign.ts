import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/reports.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addReport, listHosts } from '#db/queries/reports.ts'
import { reported } from '#emails/letters/reported.ts'
import { reportReceived } from '#emails/letters/report-received.ts'
import { foldEmail } from '#contracts/text.ts'
import { post } from '#emails/post.ts'
import type { Caller } from '../http/caller.ts'
import { isWithinLimit, refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'

type Asked = Given<typeof contract.reportCampaign> & { campaign: Campaign; caller: Caller }

/** A reader tells whoever runs this site what is wrong. An address that was given is written to once a day, whatever somebody types into it. */
export async function reportCampaign(services: Services, { campaign, caller, kind, words, email }: Asked): Promise<Answer<typeof contract.reportCampaign>> {
  const { db, now, newId, secrets } = services
  await db.transaction(async (tx) => {
    const at = now()
    await refuseTooOften(tx, services, { name: 'report', who: caller.network, now: at })
    await addReport(tx, { id: newId(), campaignId: campaign.id, kind, words, email: email ?? null, createdAt: at })
    await tellHosts(tx, services, { campaign, kind, words })
    if (email === undefined) return
    const key = `report-received:${secrets.pseudonym(foldEmail(email))}:${at.toISOString().slice(0, 10)}`
    await post(tx, reportReceived, { id: newId(), key, to: { address: email }, locale: campaign.locale, props: { title: campaign.title }, now: at, campaignId: campaign.id })
  })
  return { answeredTo: email ?? null }
}

/** Where nobody is a host yet, whoever stands on the privacy page. */
async function tellHosts(tx: Transaction, services: Services, { campaign, kind, words }: Pick<Asked, 'campaign' | 'kind' | 'words'>): Promise<void> {
  const { now, newId, config } = services
  if (!(await isWithinLimit(tx, services, { name: 'report-campaign', who: campaign.id, now: now() }))) return
  const hosts = (await listHosts(tx)).map(({ email }) => email)
  for (const address of hosts.length > 0 ? hosts : [config.runBy.email]) {
    const id = newId()
    await post(tx, reported, { id, key: `reported:${id}`, to: { address }, locale: 'en', props: { title: campaign.title, lead: campaign.lead.name, kind, words, slug: campaign.slug }, now: now(), campaignId: campaign.id })
  }
}
