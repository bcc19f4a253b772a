import type { CampaignState } from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { takeNextRevision, takeNextRevisions } from '#db/queries/campaigns.ts'
import { addLogEntries, addLogEntry, type LogKind, type Opening } from '#db/queries/log.ts'
import { commit } from './record/seals.rules.ts'
import { whatIsSeen } from './record/what-is-seen.ts'
import type { Services } from './services.ts'
import { writeMessages } from './webhooks/write-messages.ts'

type Change = { campaignId: string; kind: LogKind; signatureId?: string; versionNumber?: number; /** What the entry says in public, beside what is seen from then on; it can be erased. */ opening?: Opening }

/**
 * Writes what the public will see differently, once for each change and after it, and tells those who listen. With it stands what is seen from then on, of the
 * backer or of the campaign: so page, list and data can be made again as they were at each revision.
 */
export async function logChange(tx: Transaction, services: Pick<Services, 'newId' | 'newSalt' | 'now'>, { campaignId, kind, signatureId, versionNumber, opening = {} }: Change): Promise<number> {
  const { newSalt, now } = services
  const [at, salt] = [now(), newSalt()]
  const [{ revision: number, state }, seen] = await Promise.all([takeNextRevision(tx, { id: campaignId, at }), whatIsSeen(tx, { campaignId, signatureId, newSalt })])
  refuseArchived(state, kind)
  const said = { ...opening, ...seen }
  await Promise.all([
    writeMessages(tx, services, { campaignId, numbers: [number], kind }),
    addLogEntry(tx, { campaignId, number, at, kind, ...(signatureId && { signatureId }), ...(versionNumber && { versionNumber }), commitment: commit(salt, said), salt, opening: said }),
  ])
  tx.announce(`campaign:${campaignId}`)
  return number
}

/** On an archived campaign nothing changes any more, but what a person or the law has a right to. */
function refuseArchived(state: CampaignState, kind: LogKind): void {
  if (state === 'archived' && !stillLogged.has(kind)) throw new Refusal('campaign.archived')
}

const stillLogged: ReadonlySet<LogKind> = new Set<LogKind>(['archived', 'redacted', 'taken-down', 'restored', 'logo-removed'])

type TakenOff = { campaignId: string; of: { signatureId: string; opening: Opening }[] }

/** That many sign-ons were taken off: an entry each, in their order, and one announcement for all. None of them is seen from then on. */
export async function logTakenOff(tx: Transaction, services: Pick<Services, 'newId' | 'newSalt' | 'now'>, { campaignId, of }: TakenOff): Promise<void> {
  if (of.length === 0) return
  const [at, kind] = [services.now(), 'invalidated' as const]
  const { first, state } = await takeNextRevisions(tx, { id: campaignId, at, count: of.length })
  refuseArchived(state, kind)
  const entries = of.map(({ signatureId, opening }, place) => {
    const [salt, said] = [services.newSalt(), { ...opening, backer: null }]
    return { campaignId, number: first + place, at, kind, signatureId, commitment: commit(salt, said), salt, opening: said }
  })
  await addLogEntries(tx, entries)
  await writeMessages(tx, services, { campaignId, numbers: entries.map(({ number }) => number), kind })
  tx.announce(`campaign:${campaignId}`)
}
