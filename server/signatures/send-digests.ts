import { findCampaignById, listDigestsDue, takeDigest } from '#db/queries/campaigns.ts'
import { listConfirmedSince } from '#db/queries/signature-lists.ts'
import { countSignaturesInStates } from '#db/queries/signatures.ts'
import { leadDigest } from '#emails/letters/lead-digest.ts'
import type { Services } from '../services.ts'
import { tellLead } from './tell-lead.ts'

const mostNames = 20

/** One e-mail to the lead for all that was confirmed since the last one. */
export async function sendDigests(services: Services): Promise<void> {
  const { db, now } = services
  for (const { id } of await listDigestsDue(db, now())) {
    await db.transaction(async (tx) => {
      const at = now()
      const taken = await takeDigest(tx, { id, now: at })
      const campaign = await findCampaignById(tx, id)
      if (!taken || !campaign) return
      const confirmed = await listConfirmedSince(tx, { campaignId: id, since: taken.since ?? campaign.createdAt })
      const named = (state: string) => confirmed.filter((row) => row.state === state).map(({ name }) => name)
      const [listed, held] = [named('listed'), named('held')]
      await tellLead(tx, services, {
        campaign,
        letter: leadDigest,
        key: `lead-digest:${id}:${at.getTime()}`,
        props: {
          title: campaign.title,
          slug: campaign.slug,
          listed: listed.slice(0, mostNames),
          held: held.slice(0, mostNames),
          listedMore: Math.max(0, listed.length - mostNames),
          heldMore: Math.max(0, held.length - mostNames),
          count: await countSignaturesInStates(tx, id, ['listed']),
        },
      })
    })
  }
}
