import { randomUUID } from 'node:crypto'
import { openDatabase } from '#db/open.ts'
import { findAccountByEmail, findOrAddAccount } from '#db/queries/accounts.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { makeToken } from '#server/accounts/make-token.ts'
import { publishStatement } from '#server/campaigns/publish-statement.ts'
import { saveDraft } from '#server/campaigns/save-draft.ts'
import { startCampaign } from '#server/campaigns/start-campaign.ts'
import { readConfig } from '#server/config.ts'
import { addDecisionMaker } from '#server/decision-makers/add-decision-maker.ts'
import { demonstration } from '#server/demonstration.ts'
import { openLetterPress } from '#server/letters/letter-pdf.ts'
import { logChange } from '#server/log-change.ts'
import { openLog } from '#server/log.ts'
import { foundOrganisation } from '#server/organisations/found-organisation.ts'
import { createServices, type Services } from '#server/services.ts'

export type Filling = { slug: string; backers: number }

const email = 'lead@bench.example'
const places = ['Alderwick', 'Port Morrow', 'Nether Alder', 'Over Alder']
const bodies = ['Choir', 'Sailing Club', 'Bakers’ Guild', 'Museum Society', 'Orchard Trust', 'Library Friends', 'Rowing Association', 'Housing Network']

/** Campaigns that many back: published as a lead does it, and the backers put in by the thousand. */
export async function fillDatabase(url: string, campaigns: readonly Filling[]): Promise<{ /** Of the lead of them all. */ token: string }> {
  const db = await openDatabase(url)
  await db.migrate()
  const config = readConfig({ DATABASE_URL: url, SECRET_FILE: 'unused', REGISTRATION: 'open' })
  const services = createServices({ config, db, log: openLog('silent'), letterPress: openLetterPress(), secret: Buffer.from('of no use to anybody, but long enough') })
  for (const campaign of campaigns) await fill(services, campaign)
  const account = await db.transaction((tx) => findOrAddAccount(tx, { id: services.newId(), email, emailFolded: email, createdAt: services.now() }))
  const { secret: token } = await makeToken(services, { name: 'bench', scopes: null, days: undefined, key: undefined, accountId: account.id, isHost: false })
  await db.close()
  return { token }
}

async function fill(services: Services, { slug, backers }: Filling): Promise<void> {
  const { db, now, newId } = services
  const account = (await findAccountByEmail(db, email)) ?? (await db.transaction((tx) => findOrAddAccount(tx, { id: newId(), email, emailFolded: email, createdAt: now() })))
  const { organisation } = await foundOrganisation(services, { name: `The lead of ${slug}`, account })
  await startCampaign(services, { organisationId: organisation.id, title: demonstration.statement.title, slug, account })
  const found = async () => (await findCampaign(db, slug))!
  await saveDraft(services, { ...demonstration.statement, slug, locale: 'en-GB', campaign: await found(), account })
  await addDecisionMaker(services, { details: demonstration.decisionMaker, campaign: await found() })
  await publishStatement(services, { campaign: await found(), account })
  const campaign = await found()
  for (let done = 0; done < backers; done += 500) await addBackers(services, { campaignId: campaign.id, versionId: campaign.version!.id, from: done, to: Math.min(backers, done + 500) })
}

type Adding = { campaignId: string; versionId: string; from: number; to: number }

const addBackers = (services: Services, { campaignId, versionId, from, to }: Adding) =>
  services.db.transaction(async (tx) => {
    const { organisations, signatures, signatories } = tx.tables
    const at = services.now()
    for (let number = from; number < to; number += 1) {
      const [id, organisationId, name] = [randomUUID(), randomUUID(), `${places[number % 4]} ${bodies[number % 8]} ${number}`]
      const common = { name, nameFolded: name.toLowerCase(), website: `https://body-${number}.example`, country: 'GB', place: places[number % 4]! }
      await tx.run.insert(organisations).values({ ...common, id: organisationId, domain: null, createdAt: at })
      const quote = number % 5 === 0 ? 'Half our members turn down shifts because the bus home costs more than the first hour’s pay.' : null
      await tx.run.insert(signatures).values({ ...common, id, campaignId, versionId, versionNumber: 1, organisationId, state: 'listed', capacity: 'official', resembles: [], checks: ['own-domain'], quote, submittedAt: at, expiresAt: at, confirmedAt: at })
      await tx.run.insert(signatories).values({ signatureId: id, name: 'Ana Ruiz', role: 'Director', email: `ana@body-${number}.example`, emailFolded: `ana@body-${number}.example` })
      await logChange(tx, services, { campaignId, kind: 'listed', signatureId: id, versionNumber: 1, opening: { name } })
    }
  })
