import * as contract from '#contracts/accounts.ts'
import { listApiTokens } from '#db/queries/accounts.ts'
import { anyone, signedIn } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { askForCode } from './ask-for-code.ts'
import { endToken } from './end-token.ts'
import { makeToken } from './make-token.ts'
import { presentToken } from './tokens.present.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const accountRoutes = [
  route(contract.askForCode, anyone, ({ services, input, caller, reply }) => askForCode(services, { ...input, caller, reply })),
  route(contract.signIn, anyone, ({ services, input, caller, reply }) => signIn(services, { ...input, caller, reply })),
  route(contract.signOut, anyone, ({ services, caller, reply }) => signOut(services, { caller, reply })),
  route(contract.readSession, anyone, ({ caller }) => ({ account: caller.account && { email: caller.account.email, host: caller.account.host } })),

  route(contract.makeToken, signedIn, ({ services, input, account }) => makeToken(services, { ...input, accountId: account.id, isHost: account.host })),
  route(contract.endToken, signedIn, ({ services, input, account }) => endToken(services, { ...input, accountId: account.id })),
  route(contract.listTokens, signedIn, async ({ services: { db, now }, account }) => {
    const tokens = await listApiTokens(db, account.id)
    return { tokens: tokens.map((token) => presentToken(token, now())) }
  }),
]
