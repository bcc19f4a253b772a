import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/press-desk.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changePressDesk } from '#db/queries/press.ts'
import type { Services } from '../services.ts'

type Asked = Pick<Given<typeof contract.savePressDesk>, 'contact' | 'facts'> & { campaign: Campaign }

/** Whom to ask and what to know are settings: the page shows them at once, the public record says nothing of them. */
export async function savePressDesk({ db, now }: Services, { campaign, contact, facts }: Asked): Promise<void> {
  const { name = null, role = null, email = null, phone = null, hours = null } = contact
  await db.transaction(async (tx) => {
    await changePressDesk(tx, { campaignId: campaign.id, contactName: name, contactRole: role, contactEmail: email, contactPhone: phone, contactHours: hours, facts, updatedAt: now() })
    tx.announce(`campaign:${campaign.id}`)
  })
}
