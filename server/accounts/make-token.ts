import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/accounts.ts'
import { Refusal } from '#contracts/refusals.ts'
import { addApiToken, changeApiTokenHash } from '#db/queries/accounts.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'

type Asked = Given<typeof contract.makeToken> & { accountId: string }

/** The token is shown this once; only its hash is kept. Sent a second time with the same key, it is the same token with the secret that is shown now. */
export async function makeToken({ db, now, newId, newToken }: Services, { name, key, accountId }: Asked): Promise<Answer<typeof contract.makeToken>> {
  const [id, secret, createdAt] = [key ?? newId(), `cs_${newToken()}`, now()]
  const tokenHash = hashToken(secret)
  await db.transaction(async (tx) => {
    if (await addApiToken(tx, { id, tokenHash, accountId, name, createdAt })) return
    if (!(await changeApiTokenHash(tx, { id, accountId, tokenHash }))) throw new Refusal('input.wrong', { fields: [{ field: 'key', problem: 'unknown' }] })
  })
  return { token: { id, name, createdAt: createdAt.toISOString(), lastUsedAt: null }, secret }
}
