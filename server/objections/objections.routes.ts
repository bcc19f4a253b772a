import * as contract from '#contracts/objections.ts'
import { anyone, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { affirmSignature } from './affirm-signature.ts'
import { readBacker } from '../record/read-backer.ts'
import { campaignIn } from '../translations/campaign-in.ts'
import { askToObject } from './ask-to-object.ts'
import { objectToSignature } from './object-to-signature.ts'
import { readObjection } from './read-objection.ts'

/** For the organisations in whose names is signed. */
export const objectionRoutes = [
  route(contract.readObjection, anyone, ({ services, input, reply }) => readObjection(services, { ...input, reply })),
  route(contract.objectToSignature, anyone, async ({ services, input, reply }) => {
    await objectToSignature(services, input)
    return readObjection(services, { ...input, reply })
  }),
  route(contract.affirmSignature, anyone, async ({ services, input, reply }) => {
    await affirmSignature(services, input)
    return readObjection(services, { ...input, reply })
  }),
  route(contract.readBacker, reader, async (asked) => readBacker(asked.services, { campaign: await campaignIn(asked), id: asked.input.id })),
  route(contract.askToObject, reader, ({ services, input, campaign, caller }) => askToObject(services, { ...input, campaign, caller })),
]
