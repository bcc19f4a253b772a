import { prolongSession as changeSessionEnd } from '#db/queries/accounts.ts'
import type { Caller, Reply } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { sessionDays, sessionEnd } from './sign-in.ts'

/** A session in use lives on. Called for requests that may change something; a mere read prolongs nothing. */
export async function prolongSession({ db, now }: Services, { caller, reply, token }: { caller: Caller; reply: Reply; token: string | null }): Promise<void> {
  const { sessionHash } = caller
  if (!sessionHash || !token) return
  const at = now()
  await db.transaction((tx) => changeSessionEnd(tx, { tokenHash: sessionHash, now: at, expiresAt: sessionEnd(at) }))
  reply.cookies.push({ name: 'session', value: token, maxAge: sessionDays * 86_400 })
}
