import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { PressContact, PressFact } from './press.ts'
import { Email, Line, OptionalLine, SlugInPath } from './text.ts'

// What the lead does at its press desk.

export const mostFacts = 12

const Fact = z.strictObject({ label: Line(80), words: Line(400) })
const OptionalEmail = z.preprocess((given) => (given === '' ? undefined : given), Email.optional())
/** As it is dialled or said; people write extensions and "ask for Sam" beside it. */
const Phone = OptionalLine(80)

export const PressDesk = z.object({
  contact: PressContact,
  facts: z.array(PressFact),
})
export type PressDesk = z.infer<typeof PressDesk>

const ofDesk = { path: '/api/campaigns/:slug/press-desk' } as const

export const readPressDesk = endpoint({
  method: 'GET',
  ...ofDesk,
  summary: 'Your press desk, with what only you see of it',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ desk: PressDesk }),
})

export const savePressDesk = endpoint({
  method: 'PUT',
  ...ofDesk,
  summary: 'Whom the press may ask, and facts in your own words; what is left out goes',
  input: z.strictObject({
    slug: SlugInPath,
    contact: z.strictObject({ name: OptionalLine(200), role: OptionalLine(200), email: OptionalEmail, phone: Phone, hours: OptionalLine(200) }),
    facts: z.array(Fact).max(mostFacts, 'pressFacts.tooMany'),
  }),
  output: z.object({ desk: PressDesk }),
})
