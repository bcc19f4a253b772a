import * as contract from '#contracts/decision-makers.ts'
import { listDecisionMakers } from '#db/queries/decision-makers.ts'
import { presentDecisionMakerToLead } from '../campaigns/campaigns.present.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { addDecisionMaker } from './add-decision-maker.ts'
import { changeDecisionMaker } from './change-decision-maker.ts'
import { removeDecisionMaker } from './remove-decision-maker.ts'

export const decisionMakerRoutes = [
  route(contract.listDecisionMakers, lead, async ({ services: { db }, campaign }) => ({ decisionMakers: (await listDecisionMakers(db, campaign.id)).map(presentDecisionMakerToLead) })),
  route(contract.addDecisionMaker, lead, ({ services, input: { slug: _slug, ...details }, campaign }) => addDecisionMaker(services, { details, campaign })),
  route(contract.changeDecisionMaker, lead, ({ services, input: { slug: _slug, id, ...details }, campaign }) => changeDecisionMaker(services, { id, details, campaign })),
  route(contract.removeDecisionMaker, lead, ({ services, input, campaign }) => removeDecisionMaker(services, { id: input.id, campaign })),
]
