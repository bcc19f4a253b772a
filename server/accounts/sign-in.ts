import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/accounts.ts'
import { Refusal } from '#contracts/refusals.ts'
import { foldEmail } from '#contracts/text.ts'
import { addSession, changeSignInCodeToUsed, findOrAddAccount, findSignInCode, takeSignInTry, type Account } from '#db/queries/accounts.ts'
import type { Caller, Reply } from '../http/caller.ts'
import { hashToken, plainCode } from '../secrets.ts'
import type { Services } from '../services.ts'

type Asked = Given<typeof contract.signIn> & { caller: Caller; reply: Reply }

const mostTries = 10
export const sessionDays = 14
export const sessionEnd = (from: Date): Date => new Date(from.getTime() + sessionDays * 86_400_000)

/** A code works once, for ten minutes, in the browser that asked for it. Tries are counted even though they are refused. */
export async function signIn({ db, now, newId, newToken }: Services, { email, code, caller, reply }: Asked): Promise<Answer<typeof contract.signIn>> {
  const browser = caller.browser
  if (!browser) throw new Refusal('session.code-spent')
  const emailFolded = foldEmail(email)
  const token = newToken()

  const outcome = await db.transaction(async (tx): Promise<Account | 'wrong' | 'spent'> => {
    const at = now()
    const asked = await findSignInCode(tx, { emailFolded, browserHash: hashToken(browser) })
    if (!asked || asked.usedAt || asked.expiresAt <= at) return 'spent'
    if (!(await takeSignInTry(tx, { id: asked.id, most: mostTries }))) return 'spent'
    if (asked.codeHash !== hashToken(plainCode(code))) return 'wrong'
    if (!(await changeSignInCodeToUsed(tx, { id: asked.id, usedAt: at }))) return 'spent'
    const account = await findOrAddAccount(tx, { id: newId(), email, emailFolded, createdAt: at })
    await addSession(tx, { id: newId(), tokenHash: hashToken(token), accountId: account.id, createdAt: at, seenAt: at, expiresAt: sessionEnd(at) })
    return account
  })

  if (outcome === 'wrong') throw new Refusal('session.code-wrong', { fields: [{ field: 'code', problem: 'code.wrong' }] })
  if (outcome === 'spent') throw new Refusal('session.code-spent')
  reply.cookies.push({ name: 'session', value: token, maxAge: sessionDays * 86_400 }, { name: 'browser', value: '', maxAge: 0 })
  return { account: { email: outcome.email, host: outcome.host } }
}
