import { invalidable, type Condition } from '#contracts/invalidations.ts'
import { Refusal } from '#contracts/refusals.ts'
import { foldEmail } from '#contracts/text.ts'
import type { Reader } from '#db/database.ts'
import { listTargets, type Target } from '#db/queries/invalidations.ts'
import { findNetworkOf } from '#db/queries/signature-networks.ts'
import type { Account } from '../http/gates.ts'
import { fitsAddress } from './invalidations.rules.ts'

export type Found = { targets: Target[]; /** The caller's own sign-ons, which somebody else settles: left out. */ own: number }

/** The sign-ons of a campaign that a condition describes. */
export async function findTargets(reader: Reader, { campaignId, account, condition }: { campaignId: string; account: Account; condition: Condition }): Promise<Found> {
  const { ids, from, to, states, sameNetworkAs } = condition
  const network = sameNetworkAs === undefined ? undefined : await findNetworkOf(reader, { campaignId, signatureId: sameNetworkAs })
  if (sameNetworkAs !== undefined && network === undefined) throw new Refusal('input.wrong', { fields: [{ field: 'condition.sameNetworkAs', problem: 'network.unknown' }] })
  const rows = await listTargets(reader, { campaignId, states: states ?? invalidable, ids, network, from: momentOf(from), to: momentOf(to) })
  const fitting = rows.filter((row) => fitsAddress(row, condition))
  const mine = foldEmail(account.email)
  const targets = fitting.filter(({ emailFolded }) => emailFolded !== mine)
  return { targets, own: fitting.length - targets.length }
}

const momentOf = (at: string | null | undefined) => (at ? new Date(at) : undefined)
