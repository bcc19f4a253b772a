import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/accounts.ts'
import { Refusal } from '#contracts/refusals.ts'
import { addApiToken, changeApiTokenHash } from '#db/queries/accounts.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'
import { presentToken } from './tokens.present.ts'

type Asked = Omit<Given<typeof contract.makeToken>, 'scopes'> & { accountId: string; scopes: Given<typeof contract.makeToken>['scopes'] | null; isHost: boolean }

const day = 86_400_000

/** The token is shown this once; only its hash is kept. Sent a second time with the same key, it is the same token with the secret that is shown now. */
export async function makeToken({ db, now, newId, newToken }: Services, { name, scopes, days, key, accountId, isHost }: Asked): Promise<Answer<typeof contract.makeToken>> {
  if (scopes?.includes('host') && !isHost) throw new Refusal('input.wrong', { fields: [{ field: 'scopes', problem: 'wrong' }] })
  const [id, secret, createdAt] = [key ?? newId(), `cs_${newToken()}`, now()]
  const tokenHash = hashToken(secret)
  const expiresAt = days === undefined ? null : new Date(createdAt.getTime() + days * day)
  const token = await db.transaction(async (tx) => {
    const made = (await addApiToken(tx, { id, tokenHash, accountId, name, scopes, createdAt, expiresAt })) ?? (await changeApiTokenHash(tx, { id, accountId, tokenHash }))
    if (!made) throw new Refusal('input.wrong', { fields: [{ field: 'key', problem: 'unknown' }] })
    return made
  })
  return { token: presentToken(token, createdAt), secret }
}
