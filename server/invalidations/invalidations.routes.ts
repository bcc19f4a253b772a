import * as contract from '#contracts/invalidations.ts'
import { putRefusal } from '#contracts/words/refused.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { findTargets } from './find-targets.ts'
import { invalidateMany } from './invalidate-many.ts'
import { presentTarget } from './invalidations.present.ts'
import { readInvalidation, readInvalidations } from './read-invalidations.ts'
import { undoInvalidation } from './undo-invalidation.ts'

/** As many of those found are shown in a preview. */
const shown = 20
/** Of those that somebody has ticked one by one, as many as a page of the list has. */
const shownOfTicked = 100

export const invalidationRoutes = [
  route(contract.previewInvalidation, lead, async ({ services, input, campaign, account }) => {
    const { targets, own } = await findTargets(services.db, { campaignId: campaign.id, account, condition: input.condition })
    return { count: targets.length, listed: targets.filter(({ state }) => state === 'listed').length, own, sample: targets.slice(0, input.condition.ids ? shownOfTicked : shown).map(presentTarget) }
  }),
  route(contract.invalidateMany, lead, async ({ services, input, campaign, account }) => {
    const { id } = await invalidateMany(services, { ...input, campaign, account })
    return { invalidation: await readInvalidation(services, { campaign, id }) }
  }),
  route(contract.listInvalidations, lead, async ({ services, campaign }) => ({ invalidations: await readInvalidations(services, campaign) })),
  route(contract.undoInvalidation, lead, async ({ services, input, campaign, account }) => {
    const { restored, stayOff } = await undoInvalidation(services, { campaign, account, id: input.id })
    const words = wordsIn(campaign.locale)
    return {
      invalidation: await readInvalidation(services, { campaign, id: input.id }),
      restored,
      stayOff: stayOff.map(({ id, name, refusal }) => ({ id, name, code: refusal.code, message: putRefusal(refusal, words, '').message })),
    }
  }),
]
