import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changeReportsToSettled } from '#db/queries/reports.ts'
import { reportSettled } from '#emails/letters/report-settled.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'

type Settling = { which: { id: string } | { campaignId: string }; campaign: Campaign; accountId: string; outcome: 'kept' | 'taken-down'; answer: string }

/** Ends what waits, and answers everybody who left an address. */
export async function settleReports(tx: Transaction, { now, newId, config }: Services, { which, campaign, accountId, outcome, answer }: Settling): Promise<void> {
  for (const { id, email } of await changeReportsToSettled(tx, which, { settledAt: now(), settledBy: accountId, outcome, answer })) {
    if (email === null) continue
    await post(tx, reportSettled, { id: newId(), key: `report-settled:${id}`, to: { address: email }, replyTo: config.runBy.email, locale: campaign.locale, props: { title: campaign.title, outcome, answer }, now: now(), campaignId: campaign.id })
  }
}
