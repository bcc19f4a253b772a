import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/accounts.ts'
import { foldEmail } from '#contracts/text.ts'
import { addSignInCode } from '#db/queries/accounts.ts'
import { signIn as signInEmail } from '#emails/letters/sign-in.ts'
import { post } from '#emails/post.ts'
import type { Caller, Reply } from '../http/caller.ts'
import { refuseTooOften } from '../limits.ts'
import { hashToken, plainCode } from '../secrets.ts'
import type { Services } from '../services.ts'

type Asked = Given<typeof contract.askForCode> & { caller: Caller; reply: Reply }

const codeMinutes = 10

/** E-mails a code to whoever holds the address, known or not: the answer never tells which. */
export async function askForCode(services: Services, { email, caller, reply }: Asked): Promise<Answer<typeof contract.askForCode>> {
  const { db, secrets, now, newId, newToken } = services
  const emailFolded = foldEmail(email)
  const browser = newToken()

  await db.transaction(async (tx) => {
    const at = now()
    await refuseTooOften(tx, services, { name: 'code', who: caller.network, now: at })
    await refuseTooOften(tx, services, { name: 'code-address', who: emailFolded, now: at })

    const id = newId()
    const codeHash = hashToken(plainCode(secrets.typedCode('sign-in', id)))
    await addSignInCode(tx, { id, emailFolded, codeHash, browserHash: hashToken(browser), createdAt: at, expiresAt: new Date(at.getTime() + codeMinutes * 60_000) })
    await post(tx, signInEmail, { id: newId(), key: `sign-in:${id}`, to: { address: email }, locale: services.config.locale, props: { codeId: id }, now: at })
  })

  reply.cookies.push({ name: 'browser', value: browser, maxAge: codeMinutes * 60 })
  return { sentTo: email }
}
