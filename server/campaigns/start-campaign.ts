import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { addCampaign, findSlug } from '#db/queries/campaigns.ts'
import { findMember } from '#db/queries/organisations.ts'
import { addDraft } from '#db/queries/statements.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { slugFrom } from './campaigns.rules.ts'

type Asked = Given<typeof contract.startCampaign> & { account: Account }

/** A campaign begins as a draft that only its lead can see. */
export async function startCampaign(services: Services, { organisationId, title, slug: chosen, account }: Asked): Promise<Answer<typeof contract.startCampaign>> {
  const { db, now, newId } = services
  return db.transaction(async (tx) => {
    const member = await findMember(tx, { organisationId, accountId: account.id })
    if (!member) throw new Refusal('organisation.unknown')
    const slug = chosen ?? (await freeSlug(tx, services, title))
    const campaign = await addCampaign(tx, { id: newId(), slug, organisationId, createdAt: now() })
    if (!campaign) throw new Refusal('campaign.slug-taken', { fields: [{ field: 'slug', problem: 'slug.taken' }] })
    await addDraft(tx, { campaignId: campaign.id, title, ask: '', body: '', locale: 'en', updatedAt: now(), updatedBy: account.id })
    return { campaign: { slug, title, state: campaign.state } }
  })
}

/** From the title; numbered where that is taken, and by chance where nothing readable is left of it. */
async function freeSlug(tx: Transaction, { newReference }: Services, title: string): Promise<string> {
  const chance = () => newReference().slice(0, 4).toLowerCase()
  const readable = slugFrom(title)
  const first = readable.length >= 3 ? readable : `c-${chance()}`
  if (!(await findSlug(tx, first))) return first
  for (let number = 2; number < 20; number += 1) if (!(await findSlug(tx, `${first}-${number}`))) return `${first}-${number}`
  return `${first}-${chance()}`
}
