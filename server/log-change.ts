import { createHash } from 'node:crypto'
import type { Transaction } from '#db/database.ts'
import { takeNextRevision } from '#db/queries/campaigns.ts'
import { addLogEntry, type LogKind, type Opening } from '#db/queries/log.ts'
import type { Services } from './services.ts'
import { writeMessages } from './webhooks/write-messages.ts'

type Change = { campaignId: string; kind: LogKind; signatureId?: string; versionNumber?: number; /** What the entry says in public, and what can be erased. */ opening?: Opening }

/** What a commitment is taken of: the salt, a line feed, and the opening as JSON with its keys in alphabetical order. */
export const commit = (salt: string, opening: Opening): string =>
  createHash('sha256')
    .update(`${salt}\n${JSON.stringify(Object.fromEntries(Object.entries(opening).sort(([a], [b]) => (a < b ? -1 : 1))))}`)
    .digest('hex')

/** Writes what the public will see differently, once for each change, and tells those who listen. */
export async function logChange(tx: Transaction, services: Pick<Services, 'newId' | 'newSalt' | 'now'>, { campaignId, kind, signatureId, versionNumber, opening = {} }: Change): Promise<number> {
  const [at, salt] = [services.now(), services.newSalt()]
  const number = await takeNextRevision(tx, { id: campaignId, at })
  await Promise.all([
    writeMessages(tx, services, { campaignId, number, kind }),
    addLogEntry(tx, { campaignId, number, at, kind, ...(signatureId && { signatureId }), ...(versionNumber && { versionNumber }), commitment: commit(salt, opening), salt, opening }),
  ])
  tx.announce(`campaign:${campaignId}`)
  return number
}
