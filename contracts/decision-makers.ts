import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Email, Id, OnceKey, OptionalLine, OptionalText, PersonName, SlugInPath } from './text.ts'

const orEmpty = z.preprocess((given) => (typeof given === 'string' && given.trim() === '' ? undefined : given), Email.optional())

const details = {
  name: PersonName,
  role: OptionalLine(200),
  institution: OptionalLine(300),
  email: orEmpty,
  address: OptionalText(1000),
  salutation: OptionalLine(200),
  area: OptionalLine(200),
}

/** What everyone may see of an addressee. */
export const PublicDecisionMaker = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().optional(),
  institution: z.string().optional(),
  area: z.string().optional(),
})
export type PublicDecisionMaker = z.infer<typeof PublicDecisionMaker>

export const DecisionMaker = PublicDecisionMaker.extend({ email: z.string().optional(), address: z.string().optional(), salutation: z.string().optional() })
export type DecisionMaker = z.infer<typeof DecisionMaker>

export const addDecisionMaker = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/decision-makers',
  summary: 'Name a decision-maker whom the statement addresses',
  status: 201,
  input: z.strictObject({ slug: SlugInPath, ...details, key: OnceKey }),
  output: z.object({ decisionMaker: DecisionMaker }),
})

export const listDecisionMakers = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/decision-makers',
  summary: 'The decision-makers with their addresses, for the lead',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ decisionMakers: z.array(DecisionMaker) }),
})

export const changeDecisionMaker = endpoint({
  method: 'PATCH',
  path: '/api/campaigns/:slug/decision-makers/:id',
  summary: 'Change what is known of a decision-maker; what is left out stays',
  input: z.strictObject({ slug: SlugInPath, id: Id, ...details, name: PersonName.optional() }),
  output: z.object({ decisionMaker: DecisionMaker }),
})

export const removeDecisionMaker = endpoint({
  method: 'DELETE',
  path: '/api/campaigns/:slug/decision-makers/:id',
  summary: 'Take a decision-maker off the addressees',
  status: 204,
  input: z.strictObject({ slug: SlugInPath, id: Id }),
  output: z.null(),
})
