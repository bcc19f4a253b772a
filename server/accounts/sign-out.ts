import { removeSession } from '#db/queries/accounts.ts'
import type { Caller, Reply } from '../http/caller.ts'
import type { Services } from '../services.ts'

/** Ends this session on the server; signing out twice is no fault. */
export async function signOut({ db }: Services, { caller, reply }: { caller: Caller; reply: Reply }): Promise<null> {
  const { sessionHash } = caller
  if (sessionHash) await db.transaction((tx) => removeSession(tx, sessionHash))
  reply.cookies.push({ name: 'session', value: '', maxAge: 0 })
  return null
}
