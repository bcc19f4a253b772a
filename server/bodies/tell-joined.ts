import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { joined } from '#emails/letters/joined.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { findReplyTo } from '../signatures/find-reply-to.ts'
import { langOfSignOn, localeOfSignOn } from '../signatures/language.rules.ts'
import { listPeople } from '../signatures/list-people.ts'

type Told = { signature: Signature; signatory: Signatory | null; standing: Pick<Signature, 'state' | 'confirmedAt'>; campaign: Campaign; reason: string }

/** Writes to whoever looks after the sign-on that was joined. Of the other they learn when it was made, and nothing of whom. */
export async function tellJoined(tx: Transaction, services: Services, { signature, signatory, standing, campaign, reason }: Told): Promise<void> {
  const at = services.now()
  const replyTo = await findReplyTo(tx, campaign)
  for (const { part, address, name, manage } of await listPeople(tx, { signature, signatory })) {
    await post(tx, joined, {
      id: services.newId(),
      replyTo,
      key: `joined:${signature.id}:${at.getTime()}${part}`,
      to: { address, name },
      locale: localeOfSignOn(signature, campaign),
      props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, reason, onList: standing.state === 'listed', since: (standing.confirmedAt ?? at).toISOString(), manage, slug: campaign.slug, ...langOfSignOn(signature, campaign) },
      now: at,
      signatureId: signature.id,
      campaignId: campaign.id,
    })
  }
}
