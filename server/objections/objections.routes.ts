import * as contract from '#contracts/objections.ts'
import { Refusal } from '#contracts/refusals.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { listBackersAmong } from '#db/queries/signature-lists.ts'
import { findSignature } from '#db/queries/signatures.ts'
import { presentBacker } from '../backers/backers.present.ts'
import { anyone, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { affirmSignature } from './affirm-signature.ts'
import { askToObject } from './ask-to-object.ts'
import { objectToSignature } from './object-to-signature.ts'
import { readObjection } from './read-objection.ts'

/** For the organisations in whose names is signed. */
export const objectionRoutes = [
  route(contract.readObjection, anyone, ({ services, input, reply }) => readObjection(services, { ...input, reply })),
  route(contract.objectToSignature, anyone, async ({ services, input, reply }) => {
    await objectToSignature(services, input)
    return readObjection(services, { token: input.token, reply })
  }),
  route(contract.affirmSignature, anyone, async ({ services, input, reply }) => {
    await affirmSignature(services, input)
    return readObjection(services, { token: input.token, reply })
  }),
  route(contract.readBacker, reader, async ({ services: { db }, input, campaign }) => {
    const found = await findSignature(db, input.id)
    const [row] = found?.signature.campaignId === campaign.id ? await listBackersAmong(db, [input.id]) : []
    if (!row) throw new Refusal('signature.unknown')
    return { backer: presentBacker(row, wordsIn(campaign.locale), campaign.locale) }
  }),
  route(contract.askToObject, reader, ({ services, input, campaign, caller }) => askToObject(services, { ...input, campaign, caller })),
]
