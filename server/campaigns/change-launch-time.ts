import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { changeLaunch, findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { openLink } from '../signatures/signature-links.ts'
import { isBeforeLaunch } from './campaigns.rules.ts'
import { foundingHash, foundingLink } from './founding-links.ts'
import { readLaunchTime } from './launch-time.rules.ts'

type Asked = { id: string; visibility?: 'public' | 'link-only' | undefined; /** What is left out stays as it is. */ launchAt?: string | null | undefined; launchZone?: string | undefined }

/** From its publication on only founding signers see the campaign, by a key of its own. */
export async function keepPrivate(tx: Transaction, services: Services, { id, invitationGeneration }: Campaign): Promise<void> {
  await changeLaunch(tx, { id, visibility: 'link-only', launchAt: null })
  await openKey(tx, services, { id, invitationGeneration: invitationGeneration + 1 })
}

/** Of all generations of the key the newest alone opens. */
export async function openKey(tx: Transaction, services: Services, keyed: Pick<Campaign, 'id' | 'invitationGeneration'>): Promise<void> {
  await openLink(tx, services, foundingLink(keyed))
  await changeLaunch(tx, { ...keyed, invitationHash: foundingHash(services, keyed) })
}

/** Sets or clears when a link-only campaign becomes public. What everybody sees already stays public. */
export async function changeLaunchTime(tx: Transaction, services: Services, { id, visibility, launchAt, launchZone }: Asked): Promise<void> {
  if (visibility === undefined && launchAt === undefined && launchZone === undefined) return
  await lockCampaign(tx, id)
  const campaign = await findCampaignById(tx, id)
  if (!campaign) throw new Refusal('campaign.unknown')
  if (isBeforeLaunch(campaign, services.now()) ? visibility === 'public' : visibility === 'link-only') throw new Refusal('campaign.wrong-state')
  if (!isBeforeLaunch(campaign, services.now())) {
    if (launchAt) throw new Refusal('input.wrong', { fields: [{ field: 'launchAt', problem: 'launch.public' }] })
    return
  }
  const zone = launchZone ?? campaign.launchZone
  const at = launchAt === undefined ? campaign.launchAt : launchAt === null ? null : momentOf(launchAt, zone, services.now())
  await changeLaunch(tx, { id, launchAt: at, launchZone: at === null ? null : (zone ?? 'UTC') })
  // Lists that everybody gets are kept until the next launch.
  tx.announce(`campaign:${id}`)
}

function momentOf(given: string, zone: string | null, now: Date): Date {
  const read = readLaunchTime(given, zone)
  if ('problem' in read) throw new Refusal('input.wrong', { fields: [read] })
  if (read.at <= now) throw new Refusal('input.wrong', { fields: [{ field: 'launchAt', problem: 'moment.past' }] })
  return read.at
}
