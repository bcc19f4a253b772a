import * as contract from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { listCampaignsInStates, listCampaignsOfAccount } from '#db/queries/campaigns.ts'
import { countListed, countListedByCampaign } from '#db/queries/counting.ts'
import { findDraft, findVersion } from '#db/queries/statements.ts'
import { anyone, lead, reader, signedIn } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { readCampaignAt, readCountAt } from '../record/read-campaign-at.ts'
import { readStatement } from '../statements/markdown.ts'
import { readLanguages } from '../translations/read-languages.ts'
import { presentCampaignSummary, presentStanding, presentVersion } from './campaigns.present.ts'
import { changeCampaign } from './change-campaign.ts'
import { changeState } from './change-state.ts'
import { presentDraft, presentNotes } from './drafts.present.ts'
import { launchNow } from './launch-campaigns.ts'
import { openFoundingLink } from './open-founding-link.ts'
import { publishStatement } from './publish-statement.ts'
import { readCampaign, readChangedCampaign } from './read-campaign.ts'
import { readGrowth } from './read-growth.ts'
import { saveDraft } from './save-draft.ts'
import { startCampaign } from './start-campaign.ts'

const stateChange = <E extends typeof contract.pauseCampaign | typeof contract.resumeCampaign | typeof contract.closeCampaign | typeof contract.reopenCampaign>(endpoint: E, change: 'pause' | 'resume' | 'close' | 'reopen') =>
  route(endpoint as typeof contract.pauseCampaign, lead, async ({ services, campaign }) => {
    await changeState(services, { campaign, change })
    return { campaign: await readChangedCampaign(services, campaign.id) }
  })

export const campaignRoutes = [
  route(contract.listCampaigns, anyone, async (asking) => {
    const { services, input } = asking
    const { db, now } = services
    const campaigns = input.mine === 'true' ? await listCampaignsOfAccount(db, (await signedIn(asking)).account.id) : await listCampaignsInStates(db, { states: ['open', 'paused'], now: now() })
    const countedOf = await countListedByCampaign(db, campaigns.map(({ id }) => id))
    return { campaigns: campaigns.map((campaign) => presentCampaignSummary(campaign, countedOf(campaign.id), now())) }
  }),
  route(contract.readCampaign, reader, async ({ services, campaign, input: { at, lang } }) => ({ campaign: at === undefined ? await readCampaign(services, campaign, lang) : await readCampaignAt(services, { campaign, at, lang }) })),
  route(contract.readCount, reader, async ({ services: { db }, campaign, input: { at } }) => (at === undefined ? presentStanding(campaign, await countListed(db, campaign.id)) : readCountAt(db, { campaign, at }))),
  route(contract.readGrowth, reader, ({ services, campaign }) => readGrowth(services, campaign)),
  route(contract.readVersion, reader, async ({ services: { db }, campaign, input }) => {
    const version = await findVersion(db, { campaignId: campaign.id, number: input.number })
    if (!version) throw new Refusal('version.unknown')
    return { version: presentVersion(version), current: campaign.currentVersion, ...(await readLanguages(db, version, input.lang)) }
  }),

  route(contract.startCampaign, signedIn, ({ services, input, account }) => startCampaign(services, { ...input, account })),
  route(contract.readDraft, lead, async ({ services: { db }, campaign }) => {
    const draft = await findDraft(db, campaign.id)
    if (!draft) throw new Refusal('campaign.unknown')
    return { draft: presentDraft(draft, campaign.closesAt) }
  }),
  route(contract.saveDraft, lead, ({ services, input, campaign, account }) => saveDraft(services, { ...input, campaign, account })),
  route(contract.previewDraft, lead, ({ input, reply }) => {
    const { html, notes } = readStatement(input.body)
    return { html, notes: presentNotes(notes, reply.locale) }
  }),
  route(contract.publishStatement, lead, ({ services, input, campaign, account }) => publishStatement(services, { ...input, campaign, account })),
  route(contract.changeCampaign, lead, async ({ services, input, campaign }) => {
    await changeCampaign(services, { ...input, campaign })
    return { campaign: await readChangedCampaign(services, campaign.id) }
  }),
  stateChange(contract.pauseCampaign, 'pause'),
  stateChange(contract.resumeCampaign, 'resume'),
  stateChange(contract.closeCampaign, 'close'),
  stateChange(contract.reopenCampaign, 'reopen'),
  route(contract.launchCampaign, lead, async ({ services, campaign }) => {
    await launchNow(services, campaign)
    return { campaign: await readChangedCampaign(services, campaign.id) }
  }),
  route(contract.openFoundingLink, anyone, (asking) => openFoundingLink(asking.services, { token: asking.input.token, ...asking })),
]
