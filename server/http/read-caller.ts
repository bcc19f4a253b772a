import type { Request } from 'express'
import { findAccountByApiToken, findSession } from '#db/queries/accounts.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'
import { bearerToken } from './bearer-token.ts'
import type { Caller } from './caller.ts'
import { readCookie } from './cookies.ts'
import { readInvitations } from './invitations.ts'
import { networkOf } from './network.ts'

/** Who asks: by a bearer token, else by the session cookie. Reading changes nothing; what is used lives on by `note-use.ts`. */
export async function readCaller({ db, config, now }: Services, request: Request): Promise<Caller> {
  const { production } = config
  const nobody: Caller = { account: null, via: 'nobody', sessionHash: null, tokenId: null, scopes: null, seenAt: null, browser: readCookie(request, 'browser', production), invitations: readInvitations(request, production), network: networkOf(request.ip) }
  const bearer = bearerToken(request)
  if (bearer) {
    const found = await findAccountByApiToken(db, { tokenHash: hashToken(bearer), now: now() })
    return found ? { ...nobody, account: accountOf(found), via: 'token', tokenId: found.tokenId, scopes: found.scopes, seenAt: found.lastUsedAt } : nobody
  }
  const session = readCookie(request, 'session', production)
  if (!session) return nobody
  const sessionHash = hashToken(session)
  const found = await findSession(db, { tokenHash: sessionHash, now: now() })
  return found ? { ...nobody, account: accountOf(found), via: 'session', sessionHash, seenAt: found.seenAt } : nobody
}

const accountOf = ({ id, email, host }: NonNullable<Caller['account']>) => ({ id, email, host })
