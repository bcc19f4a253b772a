import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/accounts.ts'
import { addApiToken } from '#db/queries/accounts.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'

type Asked = Given<typeof contract.makeToken> & { accountId: string }

/** The token is shown this once; only its hash is kept. */
export async function makeToken({ db, now, newId, newToken }: Services, { name, accountId }: Asked): Promise<Answer<typeof contract.makeToken>> {
  const [id, secret, createdAt] = [newId(), `cs_${newToken()}`, now()]
  await db.transaction((tx) => addApiToken(tx, { id, tokenHash: hashToken(secret), accountId, name, createdAt }))
  return { token: { id, name, createdAt: createdAt.toISOString(), lastUsedAt: null }, secret }
}
