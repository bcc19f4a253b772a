import * as contract from '#contracts/bodies.ts'
import * as record from '#contracts/organisation-records.ts'
import { Refusal } from '#contracts/refusals.ts'
import { listAnswersIn } from '#db/queries/body-answers.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { mendRecord, readRecord } from '../organisations/organisation-record.ts'
import type { Services } from '../services.ts'
import { readForLead } from '../signatures/list-for-lead.ts'
import { answerBody } from './answer-body.ts'
import { presentBodyAnswer } from './bodies.present.ts'
import { undoBodyAnswer } from './undo-body-answer.ts'

async function readAnswer({ db }: Services, asked: { campaignId: string; id: string }) {
  const [found] = await listAnswersIn(db, asked)
  if (!found) throw new Refusal('answer.unknown')
  return presentBodyAnswer(found)
}

export const bodyRoutes = [
  route(record.readOrganisationRecord, lead, ({ services: { db }, input, campaign }) => readRecord(db, { campaign, id: input.id })),
  route(record.mendOrganisationRecord, lead, async ({ services, input, campaign, account }) => {
    await mendRecord(services, { ...input, campaign, account })
    return readRecord(services.db, { campaign, id: input.id })
  }),
  route(contract.answerBody, lead, async ({ services, input, campaign, account }) => {
    const { id } = await answerBody(services, { ...input, campaign, account })
    return { answer: await readAnswer(services, { campaignId: campaign.id, id }), ...(await readForLead(services, { campaign, id: input.id })) }
  }),
  route(contract.listBodyAnswers, lead, async ({ services, campaign }) => ({ answers: (await listAnswersIn(services.db, { campaignId: campaign.id })).map(presentBodyAnswer) })),
  route(contract.undoBodyAnswer, lead, async ({ services, input, campaign, account }) => {
    await undoBodyAnswer(services, { campaign, account, id: input.id })
    return { answer: await readAnswer(services, { campaignId: campaign.id, id: input.id }) }
  }),
]
