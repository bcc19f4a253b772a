import type { ApiToken } from '#contracts/accounts.ts'

type Row = { id: string; name: string; scopes: string[] | null; createdAt: Date; lastUsedAt: Date | null; expiresAt: Date | null }

/** What its owner sees of a token; the token itself is kept nowhere. */
export const presentToken = ({ id, name, scopes, createdAt, lastUsedAt, expiresAt }: Row, now: Date): ApiToken => ({
  id,
  name,
  scopes: scopes as ApiToken['scopes'],
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
  isOver: expiresAt !== null && expiresAt <= now,
})
