import { foldEmail } from '#contracts/text.ts'
import { findAccountByEmail, findOrAddAccount } from '#db/queries/accounts.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { findReference } from '#db/queries/signature-references.ts'
import { cancelAllEmails, isNew } from '#db/queries/seeding.ts'
import { makeHost } from './admin/people.ts'
import { publishStatement } from './campaigns/publish-statement.ts'
import { saveDraft } from './campaigns/save-draft.ts'
import { startCampaign } from './campaigns/start-campaign.ts'
import { addDecisionMaker } from './decision-makers/add-decision-maker.ts'
import { demonstration } from './demonstration.ts'
import { nobody, type Caller } from './http/caller.ts'
import { foundOrganisation } from './organisations/found-organisation.ts'
import type { Services } from './services.ts'
import { askToSign } from './signatures/ask-to-sign.ts'
import { confirmSignature } from './signatures/confirm-signature.ts'

const hour = 3_600_000

/**
 * Fills a new database with a campaign to look at, through the same use-cases that people use, as if it had been going for two weeks.
 * Answers the address of its lead, or nothing where this database holds something else.
 */
export async function seedDemonstration(services: Services): Promise<string | undefined> {
  const { db } = services
  if (!(await isNew(db))) return (await findAccountByEmail(db, foldEmail(demonstration.lead.email))) && demonstration.lead.email
  const today = services.now()
  const ago = (hours: number): Services => ({ ...services, now: () => new Date(today.getTime() - hours * hour), config: { ...services.config, registration: 'open' } })

  const slug = await publish(ago(14 * 24), new Date(today.getTime() + 30 * 24 * hour))
  const gap = (13 * 24) / demonstration.signOns.length
  for (const [at, signOn] of demonstration.signOns.entries()) await sign(ago(13 * 24 - at * gap), slug, signOn, at)
  await db.transaction(cancelAllEmails)
  await makeHost(services, demonstration.host.email)
  return demonstration.lead.email
}

async function publish(services: Services, closesAt: Date): Promise<string> {
  const { lead, statement, decisionMaker } = demonstration
  const account = await services.db.transaction((tx) => findOrAddAccount(tx, { id: services.newId(), email: lead.email, emailFolded: foldEmail(lead.email), createdAt: services.now() }))
  const { organisation } = await foundOrganisation(services, { name: lead.name, website: lead.website, country: 'GB', account })
  const { campaign } = await startCampaign(services, { organisationId: organisation.id, title: statement.title, slug: statement.slug, account })
  const found = async () => (await findCampaign(services.db, campaign.slug))!
  await saveDraft(services, { ...statement, slug: campaign.slug, locale: 'en-GB', closesAt: closesAt.toISOString(), campaign: await found(), account })
  await addDecisionMaker(services, { details: decisionMaker, campaign: await found() })
  await publishStatement(services, { campaign: await found(), account })
  return campaign.slug
}

type SignOn = (typeof demonstration.signOns)[number]

async function sign(services: Services, slug: string, { unconfirmed, quote, website, ...signOn }: SignOn, at: number): Promise<void> {
  const campaign = (await findCampaign(services.db, slug))!
  const domain = website?.replace(/^www\./, '') ?? 'mail.example'
  const caller: Caller = { ...nobody, network: `demonstration-${at}` }
  const { reference } = await askToSign(services, {
    slug,
    organisation: { name: signOn.name, ...(website && { website: `https://${website}` }), country: 'GB', place: signOn.place },
    signatory: { name: signOn.person, role: signOn.role, email: `contact-${at + 1}@${domain}` },
    capacity: 'official',
    authority: true,
    version: campaign.currentVersion,
    ...(quote && { quote }),
    campaign,
    caller,
  })
  if (unconfirmed) return
  const found = await findReference(services.db, reference)
  if (found) await confirmSignature(services, { signatureId: found.signatureId })
}
