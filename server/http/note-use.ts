import type { Request } from 'express'
import { changeApiTokenUsed, prolongSession } from '#db/queries/accounts.ts'
import { sessionDays, sessionEnd } from '../accounts/sign-in.ts'
import type { Services } from '../services.ts'
import type { Caller, Reply } from './caller.ts'
import { readCookie } from './cookies.ts'

const hour = 3_600_000

/** What is used lives on: a session rolls by two weeks, a token shows when it was last used. At most once an hour; a session never for a mere read. */
export async function noteUse({ db, config, now }: Services, { request, caller, reply }: { request: Request; caller: Caller; reply: Reply }): Promise<void> {
  const at = now()
  const { sessionHash, tokenId, seenAt } = caller
  if (seenAt !== null && at.getTime() - seenAt.getTime() < hour) return
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (tokenId) {
    const noted = db.transaction((tx) => changeApiTokenUsed(tx, { id: tokenId, lastUsedAt: at }))
    // Reading goes on while nothing can be written.
    await (reads ? noted.catch(() => {}) : noted)
  }
  if (reads) return
  const session = sessionHash && readCookie(request, 'session', config.production)
  if (!sessionHash || !session) return
  await db.transaction((tx) => prolongSession(tx, { tokenHash: sessionHash, now: at, expiresAt: sessionEnd(at) }))
  reply.cookies.push({ name: 'session', value: session, maxAge: sessionDays * 86_400 })
}
