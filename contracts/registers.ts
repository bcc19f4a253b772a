import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './text.ts'

/** A register that this site holds, and of when. Public data. */
export const Register = z.object({ code: z.string(), readAt: z.iso.datetime() })

/** A body as a register has it: public data of that register, and nothing of who signed what. */
export const RegisteredBody = z.object({
  /** As org-id.guide has it: `GB-CHC-279417`. */
  id: z.string(),
  name: z.string(),
  /** Another of its names, where it was found by that one. */
  alsoKnownAs: z.string().optional(),
  website: z.string().optional(),
  place: z.string().optional(),
  country: z.string().optional(),
  kind: z.string().optional(),
  status: z.enum(['registered', 'removed']),
  /** The entry it is a part of. */
  partOf: z.string().optional(),
})
export type RegisteredBody = z.infer<typeof RegisteredBody>

const Query = z.string({ error: 'line.missing' }).max(300, 'line.tooLong').refine((text) => !text.includes('\0') && text.isWellFormed(), 'line.broken')

export const searchRegisters = endpoint({
  method: 'GET',
  open: true,
  path: '/api/registers/search',
  summary: 'Organisations in the registers that this site holds, by the beginning of their name or of a word in it, or by their number',
  input: z.strictObject({ q: Query.default(''), limit: z.coerce.number().int().min(1).max(50).default(8) }),
  output: z.object({ results: z.array(RegisteredBody) }),
})

export const readRegisters = endpoint({
  method: 'GET',
  open: true,
  path: '/api/registers',
  summary: 'Which registers this site holds, and when each was read last',
  input: z.strictObject({}),
  output: z.object({ registers: z.array(Register) }),
})

export const readRegistered = endpoint({
  method: 'GET',
  open: true,
  path: '/api/registers/entries/:id',
  summary: 'One organisation as a register has it, by its whole number: GB-CHC-279417',
  input: z.strictObject({ id: Id }),
  output: z.object({ entry: RegisteredBody }),
})
