import * as z from 'zod'
import { endpoint } from './endpoint.ts'
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

export const ApiToken = z.object({ id: z.string(), name: z.string(), createdAt: z.iso.datetime(), lastUsedAt: z.iso.datetime().nullable() })

export const makeToken = endpoint({
  method: 'POST',
  path: '/api/tokens',
  summary: 'Make a token with which a script acts as you; it is shown once',
  status: 201,
  input: z.strictObject({ name: Line(100), key: OnceKey }),
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
