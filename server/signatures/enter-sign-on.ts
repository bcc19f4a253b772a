import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/lead-signatures.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { takesSignatures } from '../campaigns/campaigns.rules.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { openPending } from './open-pending.ts'
import { refuseClosed } from './refuse-closed.ts'

type Entered = Omit<Given<typeof contract.enterSignOn>, 'slug'> & { campaign: Campaign; account: Account }
type Told = Answer<typeof contract.enterSignOn>

/** The lead writes down what was said at a meeting. The organisation confirms by e-mail all the same, with its own tick that it may. */
export async function enterSignOn(services: Services, { campaign: seen, account, organisation, signatory, said }: Entered): Promise<Told> {
  const { db, now, newReference, config } = services
  const reference = newReference()
  return db.transaction(async (tx) => {
    const at = now()
    const campaign = (await findCampaignById(tx, seen.id)) ?? seen
    if (!takesSignatures(campaign, at)) refuseClosed(campaign, at)
    const opened = await openPending(tx, services, { asked: { organisation, signatory, capacity: 'official' }, campaign, reference, at, origin: 'meeting', accountId: account.id, said })
    // The lead may know, so it gets an honest no.
    if (opened.outcome === 'limited') throw new Refusal('limit.address', { retryAfter: config.limits.pendings.seconds })
    return { outcome: opened.outcome === 'first' || opened.outcome === 'again' ? 'written' : opened.outcome, sentTo: signatory.email }
  })
}
