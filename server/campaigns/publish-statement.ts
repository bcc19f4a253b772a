import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { changeCampaignState, type Campaign } from '#db/queries/campaigns.ts'
import { countSignaturesInStates } from '#db/queries/signatures.ts'
import { addVersion, findDraft, findNewestVersionNumber } from '#db/queries/statements.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { freezeTranslations } from '../translations/freeze-translations.ts'
import { closedSince, visibleState, wordingHash } from './campaigns.rules.ts'
import { changeLaunchTime, keepPrivate } from './change-launch-time.ts'

type Asked = Pick<Given<typeof contract.publishStatement>, 'visibility' | 'launchAt' | 'launchZone' | 'translations'> & { campaign: Campaign; account: Account }

/** Freezes the draft with its translations as the next version; the first publication opens the campaign, to everybody or at first to founding signers. Only while nobody has signed what is there. */
export async function publishStatement(services: Services, { campaign, account, visibility, translations: choices = {}, ...launch }: Asked): Promise<Answer<typeof contract.publishStatement>> {
  const { db, now, newId } = services
  return db.transaction(async (tx) => {
    if (!['draft', 'open', 'paused'].includes(visibleState(campaign, now()))) throw new Refusal('campaign.wrong-state')
    if (closedSince(campaign, now()) !== null) throw new Refusal('input.wrong', { fields: [{ field: 'closesAt', problem: 'moment.past' }] })
    const draft = await completeDraft(tx, campaign)
    const { title, ask, body, locale } = draft
    const number = (await findNewestVersionNumber(tx, campaign.id)) + 1
    // The row lock comes first: a signature that arrives meanwhile waits, and then finds the new version.
    const state = campaign.state === 'draft' ? 'open' : campaign.state
    const changed = await changeCampaignState(tx, { id: campaign.id, from: [campaign.state], to: state, currentVersion: number, ...(campaign.state === 'draft' && { openedAt: now() }) })
    if (!changed) throw new Refusal('campaign.wrong-state')
    const signed = await countSignaturesInStates(tx, campaign.id, ['pending', 'held', 'listed'])
    if (signed > 0) throw new Refusal('wording.has-signatures')

    const hash = wordingHash({ title, ask, body, locale })
    const version = await addVersion(tx, { id: newId(), campaignId: campaign.id, number, title, ask, body, locale, hash, publishedAt: now(), publishedBy: account.id })
    if (!version) throw new Refusal('campaign.wrong-state')
    const translations = await freezeTranslations(tx, { campaignId: campaign.id, versionId: version.id, draft, choices })
    if (visibility === 'link-only' && campaign.state === 'draft') await keepPrivate(tx, services, campaign)
    await changeLaunchTime(tx, services, { id: campaign.id, ...launch, ...(visibility && { visibility }) })
    if (campaign.state === 'draft') await logChange(tx, services, { campaignId: campaign.id, kind: 'opened' })
    await logChange(tx, services, { campaignId: campaign.id, kind: 'published', versionNumber: number, opening: { hash, ...(Object.keys(translations).length > 0 && { translations }) } })
    return { version: { number, hash, publishedAt: version.publishedAt.toISOString() } }
  })
}

async function completeDraft(tx: Transaction, campaign: Campaign) {
  const draft = await findDraft(tx, campaign.id)
  if (!draft) throw new Refusal('campaign.unknown')
  const missing = (['title', 'ask', 'body'] as const).filter((field) => draft[field].trim() === '')
  if (missing.length > 0) throw new Refusal('draft.incomplete', { fields: missing.map((field) => ({ field, problem: `${field}.missing` })) })
  return draft
}
