import * as contract from '#contracts/endings.ts'
import { listContacts } from '#db/queries/signature-lists.ts'
import { presentNotes } from '../campaigns/drafts.present.ts'
import { readChangedCampaign } from '../campaigns/read-campaign.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { readStatement } from '../statements/markdown.ts'
import { archiveCampaign, readArchiving } from './archive-campaign.ts'
import { setOutcome } from './set-outcome.ts'
import { zipSite } from './zip-site.ts'

export const endingRoutes = [
  route(contract.setOutcome, lead, async ({ services, input: { outcome, words }, campaign }) => {
    await setOutcome(services, { campaign, outcome, words })
    return { campaign: await readChangedCampaign(services, campaign.id) }
  }),
  route(contract.previewOutcome, lead, async ({ services: { db }, input, campaign, reply }) => {
    const { html, notes } = readStatement(input.words)
    // Only when it is first said; a correction is told to nobody.
    const told = campaign.outcome === null ? (await listContacts(db, campaign.id)).length : 0
    return { html, notes: presentNotes(notes, reply.locale), told }
  }),
  route(contract.archiveAsZip, lead, ({ services, campaign }) => zipSite(services, campaign)),
  route(contract.readArchiving, lead, ({ services, campaign }) => readArchiving(services.db, campaign, services.now())),
  route(contract.archiveCampaign, lead, async ({ services, campaign }) => {
    await archiveCampaign(services, { campaign })
    return { campaign: await readChangedCampaign(services, campaign.id) }
  }),
]
