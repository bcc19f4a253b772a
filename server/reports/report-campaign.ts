import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/reports.ts'
import { Refusal } from '#contracts/refusals.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addReport, listHosts } from '#db/queries/reports.ts'
import { findSignature } from '#db/queries/signatures.ts'
import { leadReported } from '#emails/letters/lead-reported.ts'
import { reported } from '#emails/letters/reported.ts'
import { reportReceived } from '#emails/letters/report-received.ts'
import { foldEmail } from '#contracts/text.ts'
import { post } from '#emails/post.ts'
import type { Caller } from '../http/caller.ts'
import { isWithinLimit, refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { tellLead } from '../signatures/tell-lead.ts'
import { askedIn } from '../translations/asked-in.rules.ts'
import { refuseUnknownLanguage } from '../translations/read-languages.ts'

type Asked = Given<typeof contract.reportCampaign> & { campaign: Campaign; caller: Caller }

/** A reader tells whoever runs this site what is wrong; the lead too, where a backer on its list is said not to have signed. An address that was given is written to once a day, whatever somebody types into it. */
export async function reportCampaign(services: Services, { campaign, caller, kind, words: typed, backer, email, lang }: Asked): Promise<Answer<typeof contract.reportCampaign>> {
  const { db, now, newId, secrets } = services
  await db.transaction(async (tx) => {
    const at = now()
    await refuseUnknownLanguage(tx, campaign.version, lang)
    await refuseTooOften(tx, services, { name: 'report', who: caller.network, now: at })
    const organisation = backer === undefined ? undefined : await nameOf(tx, { campaign, id: backer })
    const words = organisation === undefined ? typed : `${wordsIn(campaign.locale)('domain.reportAbout', { name: organisation })}\n\n${typed}`
    await addReport(tx, { id: newId(), campaignId: campaign.id, kind, words, email: email ?? null, createdAt: at })
    if (await isWithinLimit(tx, services, { name: 'report-campaign', who: campaign.id, now: at })) {
      await tellHosts(tx, services, { campaign, kind, words })
      if (organisation !== undefined) await tellLead(tx, services, { campaign, letter: leadReported, key: `lead-reported:${newId()}`, props: { organisation, title: campaign.title, slug: campaign.slug, words: typed } })
    }
    if (email === undefined) return
    const key = `report-received:${secrets.pseudonym(foldEmail(email))}:${at.toISOString().slice(0, 10)}`
    await post(tx, reportReceived, { id: newId(), key, to: { address: email }, locale: askedIn(lang, campaign).locale, props: { title: campaign.title }, now: at, campaignId: campaign.id })
  })
  return { answeredTo: email ?? null }
}

/** What is not on the list is as unknown as what never was. */
async function nameOf(tx: Transaction, { campaign, id }: { campaign: Campaign; id: string }): Promise<string> {
  const found = await findSignature(tx, id)
  if (found?.signature.campaignId !== campaign.id || found.signature.state !== 'listed') throw new Refusal('signature.unknown')
  return found.signature.name
}

/** Where nobody is a host yet, whoever stands on the privacy page. */
export async function tellHosts(tx: Transaction, services: Services, { campaign, kind, words }: Pick<Asked, 'campaign' | 'kind' | 'words'>): Promise<void> {
  const { now, newId, config } = services
  const hosts = (await listHosts(tx)).map(({ email }) => email)
  for (const address of hosts.length > 0 ? hosts : [config.runBy.email]) {
    const id = newId()
    await post(tx, reported, { id, key: `reported:${id}`, to: { address }, locale: config.locale, props: { title: campaign.title, lead: campaign.lead.name, kind, words, slug: campaign.slug }, now: now(), campaignId: campaign.id })
  }
}
