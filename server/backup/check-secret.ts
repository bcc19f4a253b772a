import type { Reader } from '#db/database.ts'
import { listLinks } from '#db/queries/checking.ts'
import { hashToken, secretsFrom } from '../secrets.ts'

const sample = 20

/** Whether the links of a database were derived from that secret; undefined where it has none yet. */
export async function secretFits(reader: Reader, secret: string): Promise<boolean | undefined> {
  const { linkToken } = secretsFrom(Buffer.from(secret))
  const links = await listLinks(reader, sample)
  return links.length === 0 ? undefined : links.some(({ tokenHash, ...link }) => hashToken(linkToken(link)) === tokenHash)
}
