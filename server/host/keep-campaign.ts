import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/host.ts'
import type { Account } from '../http/gates.ts'
import { settleReports } from '../reports/settle-reports.ts'
import type { Services } from '../services.ts'
import { findReportWithCampaign } from './read-hosted.ts'

type Asked = Given<typeof contract.settleReport> & { account: Account }

/** The campaign stays as it is, and whoever reported it learns why. Settled before, it stays as it was settled. */
export async function keepCampaign(services: Services, { id, answer, account }: Asked): Promise<void> {
  const { campaign } = await findReportWithCampaign(services, id)
  await services.db.transaction((tx) => settleReports(tx, services, { which: { id }, campaign, accountId: account.id, outcome: 'kept', answer }))
}
