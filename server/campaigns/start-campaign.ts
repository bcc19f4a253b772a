import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { Slug } from '#contracts/text.ts'
import { addCampaign, findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { findMember } from '#db/queries/organisations.ts'
import { addDraft } from '#db/queries/statements.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { slugFrom } from './campaigns.rules.ts'

type Asked = Given<typeof contract.startCampaign> & { account: Account }

/** A campaign begins as a draft that only its lead can see. */
export async function startCampaign(services: Services, { organisationId, title, slug: chosen, key, account }: Asked): Promise<Answer<typeof contract.startCampaign>> {
  const { db, now, newId, config } = services
  return db.transaction(async (tx) => {
    const member = await findMember(tx, { organisationId, accountId: account.id })
    if (!member) throw new Refusal('organisation.unknown')
    const before = key && (await findCampaignById(tx, key))
    if (before && before.organisationId === organisationId) return startedAs(before)
    const add = (slug: string) => addCampaign(tx, { id: key ?? newId(), slug, organisationId, createdAt: now() })
    const campaign = chosen ? await add(chosen) : await addWithFreeSlug(services, title, add)
    // Sent twice at once: the other was quicker.
    const meanwhile = !campaign && key ? await findCampaignById(tx, key) : undefined
    if (meanwhile && meanwhile.organisationId === organisationId) return startedAs(meanwhile)
    if (!campaign) throw new Refusal('campaign.slug-taken', { fields: [{ field: 'slug', problem: 'slug.taken' }] })
    await addDraft(tx, { campaignId: campaign.id, title, ask: '', body: '', locale: config.locale, updatedAt: now(), updatedBy: account.id })
    return startedAs({ ...campaign, title })
  })
}

const startedAs = ({ slug, title, state }: Pick<Campaign, 'slug' | 'title' | 'state'>) => ({ campaign: { slug, title, state } })

/** From the title; numbered where that is taken, and by chance where nothing readable is left of it. Tried by adding: others may be adding at the same time. */
async function addWithFreeSlug<Added>({ newReference }: Services, title: string, add: (slug: string) => Promise<Added | undefined>): Promise<Added | undefined> {
  const chance = () => newReference().slice(0, 4).toLowerCase()
  const readable = slugFrom(title)
  const first = Slug.safeParse(readable).success ? readable : `c-${chance()}`
  for (let number = 1; number < 20; number += 1) {
    const added = await add(number === 1 ? first : `${first}-${number}`)
    if (added) return added
  }
  return add(`${first}-${chance()}`)
}
