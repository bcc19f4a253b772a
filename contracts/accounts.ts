import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { scopes } from './scopes.ts'
import { Code, Email, Id, Line, OnceKey } from './text.ts'

export const Account = z.object({ email: z.email(), host: z.boolean() })
export type Account = z.infer<typeof Account>

export const askForCode = endpoint({
  method: 'POST',
  path: '/api/session/codes',
  summary: 'E-mail a code to type, to sign in as a lead',
  status: 202,
  input: z.strictObject({ email: Email }),
  output: z.object({ sentTo: z.string() }),
})

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with the typed code, in the browser that asked for it',
  input: z.strictObject({ email: Email, code: Code }),
  output: z.object({ account: Account }),
})

export const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in',
  input: z.strictObject({}),
  output: z.object({ account: Account.nullable() }),
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out',
  status: 204,
  input: z.strictObject({}),
  output: z.null(),
})

const TokenScope = z.enum(scopes)
const Time = z.iso.datetime()

export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  /** What it may do; null for one from before there were scopes, which may do all that its account may. */
  scopes: z.array(TokenScope).nullable(),
  createdAt: Time,
  lastUsedAt: Time.nullable(),
  /** When it stops working by itself; null where it does not. */
  expiresAt: Time.nullable(),
  isOver: z.boolean(),
})
export type ApiToken = z.infer<typeof ApiToken>

/** Days until a token stops working by itself; left out, it does not. */
const Days = z.preprocess(
  (given) => (given === '' ? undefined : typeof given === 'string' && /^\d{1,4}$/.test(given) ? Number(given) : given),
  z.number({ error: 'number.wrong' }).int('number.wrong').min(1, 'number.tooSmall').max(3660, 'number.tooLarge').optional(),
)

export const makeToken = endpoint({
  method: 'POST',
  path: '/api/tokens',
  summary: 'Make a token with which a script acts as you, within its scopes; it is shown once',
  status: 201,
  input: z.strictObject({
    name: Line(100),
    scopes: z.array(TokenScope, { error: 'scopes.missing' }).min(1, 'scopes.missing').max(scopes.length).transform((chosen) => [...new Set(chosen)]),
    days: Days,
    key: OnceKey,
  }),
  output: z.object({ token: ApiToken, secret: z.string() }),
})

export const listTokens = endpoint({
  method: 'GET',
  path: '/api/tokens',
  summary: 'Your tokens',
  input: z.strictObject({}),
  output: z.object({ tokens: z.array(ApiToken) }),
})

export const endToken = endpoint({
  method: 'DELETE',
  path: '/api/tokens/:id',
  summary: 'End a token: it stops working at once',
  status: 204,
  input: z.strictObject({ id: Id }),
  output: z.null(),
})
