import type { Kit } from '../dialects/sqlite-kit.ts'
import { accountTables } from './accounts.ts'
import { authorisationTables } from './authorisations.ts'
import { bodyTables } from './bodies.ts'
import { campaignTables } from './campaigns.ts'
import { importTables } from './imports.ts'
import { invalidationTables } from './invalidations.ts'
import { limitTables } from './limits.ts'
import { linkTables } from './links.ts'
import { logTables } from './log.ts'
import { organisationTables } from './organisations.ts'
import { outboxTables } from './outbox.ts'
import { pressTables } from './press.ts'
import { registerTables } from './registers.ts'
import { signatureTables } from './signatures.ts'
import { webhookTables } from './webhooks.ts'

/** Every table, in the dialect of the kit that is given. */
export function tablesIn(kit: Kit) {
  const accounts = accountTables(kit)
  const organisations = organisationTables(kit, accounts)
  const campaigns = campaignTables(kit, { ...accounts, ...organisations })
  const invalidations = invalidationTables(kit, { ...accounts, ...campaigns })
  const signatures = signatureTables(kit, { ...accounts, ...organisations, ...campaigns, ...invalidations })
  const imports = importTables(kit, { ...accounts, ...campaigns, ...signatures })
  return {
    ...accounts,
    ...organisations,
    ...campaigns,
    ...invalidations,
    ...signatures,
    ...authorisationTables(kit, signatures),
    ...bodyTables(kit, { ...accounts, ...organisations, ...campaigns, ...signatures }),
    ...linkTables(kit),
    ...imports,
    ...registerTables(kit),
    ...pressTables(kit, { ...accounts, ...campaigns, ...signatures }),
    ...webhookTables(kit, { ...accounts, ...organisations, ...campaigns }),
    ...logTables(kit, campaigns),
    ...outboxTables(kit),
    ...limitTables(kit),
  }
}

export type Tables = ReturnType<typeof tablesIn>
