import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listContacts } from '#db/queries/signature-lists.ts'
import { backersTold } from '#emails/letters/backers-told.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { langOfSignOn, localeOfSignOn } from '../signatures/language.rules.ts'
import { manageLink, openLink, unsubscribeLink } from '../signatures/signature-links.ts'

type What = 'deadline-changed' | 'addressees-changed' | 'closed' | 'reopened' | 'outcome'
type Told = { campaign: Campaign; what: What; closesAt?: Date | null; outcome?: NonNullable<Campaign['outcome']>; /** Of the log entry that says the same in public: makes each e-mail unique. */ revision: number }

/** Nothing public happens to a statement without its backers being told, in the same transaction. */
export async function tellBackers(tx: Transaction, services: Services, { campaign, what, closesAt, outcome, revision }: Told): Promise<void> {
  const { newId, now } = services
  const at = now()
  for (const { signatureId, manageGeneration, organisation, email, name, ...read } of await listContacts(tx, campaign.id)) {
    const managed = { id: signatureId, manageGeneration }
    const unsubscribe = unsubscribeLink(managed)
    await openLink(tx, services, unsubscribe)
    await post(tx, backersTold, {
      id: newId(),
      key: `backers-told:${campaign.id}:${revision}:${signatureId}`,
      to: { address: email, name },
      locale: localeOfSignOn(read, campaign),
      props: {
        organisation,
        title: campaign.title,
        lead: campaign.lead.name,
        what,
        ...(closesAt !== undefined && { closesAt: closesAt?.toISOString() ?? null }),
        ...(outcome && { outcome }),
        manage: manageLink(managed),
        unsubscribe,
        slug: campaign.slug,
        ...langOfSignOn(read, campaign),
      },
      now: at,
      signatureId,
      campaignId: campaign.id,
    })
  }
}
