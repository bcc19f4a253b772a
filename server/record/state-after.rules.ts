import type { CampaignState } from '#contracts/campaigns.ts'
import type { LogKind } from '#db/queries/log.ts'

const leadsTo: Partial<Record<LogKind, CampaignState>> = { opened: 'open', paused: 'paused', resumed: 'open', closed: 'closed', reopened: 'open', archived: 'archived' }

/** What a campaign was after these changes, the newest first: for entries that do not say so themselves. */
export const stateAfter = (kinds: readonly LogKind[]): CampaignState => kinds.map((kind) => leadsTo[kind]).find((state) => state !== undefined) ?? 'draft'
