import { findCampaignById, listDigestsDue, takeDigest } from '#db/queries/campaigns.ts'
import { listNewLogosSince } from '#db/queries/pictures.ts'
import { listConfirmedSince, listNamesProposedSince } from '#db/queries/signature-lists.ts'
import { countSignaturesInStates } from '#db/queries/signatures.ts'
import { leadDigest } from '#emails/letters/lead-digest.ts'
import { listQuotesWaiting } from '../press/quotes-waiting.ts'
import type { Services } from '../services.ts'
import { tellLead } from './tell-lead.ts'

const mostNames = 20

/** One e-mail to the lead for all that was confirmed since the last one, and none where all of it has left again. */
export async function sendDigests(services: Services): Promise<void> {
  const { db, now } = services
  for (const { id } of await listDigestsDue(db, now())) {
    await db.transaction(async (tx) => {
      const at = now()
      const taken = await takeDigest(tx, { id, now: at })
      const campaign = await findCampaignById(tx, id)
      if (!taken || !campaign) return
      const confirmed = await listConfirmedSince(tx, { campaignId: id, since: taken.since })
      const named = (state: string) => confirmed.filter((row) => row.state === state).map(({ name }) => name)
      // Changed names wait for the lead as held sign-ons do.
      const [listed, held] = [named('listed'), [...named('held'), ...(await listNamesProposedSince(tx, { campaignId: id, since: taken.since }))]]
      const logos = await listNewLogosSince(tx, { campaignId: id, since: taken.since })
      const quotes = await listQuotesWaiting(tx, id)
      const newQuotes = quotes.filter(({ createdAt }) => taken.since === null || createdAt > taken.since)
      if (listed.length + held.length + logos.length + newQuotes.length === 0) return
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
          logos: logos.slice(0, mostNames),
          logosMore: Math.max(0, logos.length - mostNames),
          quotes: quotes.length,
          count: await countSignaturesInStates(tx, id, ['listed']),
        },
      })
    })
  }
}
