import type { Database } from '#db/database.ts'
import {
  changeFoldedName,
  changeFoldedNameOfInvitation,
  changeFoldedNameOfOrganisation,
  changeFoldedOtherName,
  foldedBy,
  listCampaignIds,
  listInvitedNames,
  listNamesIn,
  listOrganisationNames,
  listOtherNames,
  removeNameKeysIn,
  sayFoldedBy,
} from '#db/queries/folding.ts'
import { addNameKeys } from '#db/queries/resembling.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import { foldingRules, foldName } from './fold-name.ts'
import { nameKeys } from './organisations.rules.ts'

/**
 * Folds and keys anew whatever an older program stored, so that old names and new ones are compared by the same rules. Done once, before
 * anybody is answered; a campaign at a time, and again from the start where it was cut short.
 */
export async function foldAgain(db: Database): Promise<void> {
  if ((await foldedBy(db)) === foldingRules) return
  for (const campaignId of await listCampaignIds(db)) await foldCampaign(db, campaignId)
  await db.transaction(async (tx) => {
    for (const { id, name, nameFolded } of await listOrganisationNames(tx)) if (foldName(name) !== nameFolded) await changeFoldedNameOfOrganisation(tx, { id, nameFolded: foldName(name) })
    for (const { organisationId, name, nameFolded } of await listOtherNames(tx)) if (foldName(name) !== nameFolded) await changeFoldedOtherName(tx, { organisationId, nameFolded, to: foldName(name) })
    const invited = await listInvitedNames(tx)
    const taken = new Set(invited.map(placeOf))
    for (const invitation of invited) {
      const folded = { ...invitation, nameFolded: foldName(invitation.name) }
      // One address that was asked twice, under names that are now one, keeps both as they are.
      if (taken.has(placeOf(folded))) continue
      taken.add(placeOf(folded))
      await changeFoldedNameOfInvitation(tx, folded)
    }
    await sayFoldedBy(tx, foldingRules)
  })
}

const placeOf = ({ campaignId, emailFolded, nameFolded }: { campaignId: string; emailFolded: string | null; nameFolded: string }) => JSON.stringify([campaignId, emailFolded, nameFolded])

const foldCampaign = (db: Database, campaignId: string) =>
  db.transaction(async (tx) => {
    await lockCampaign(tx, campaignId)
    await removeNameKeysIn(tx, campaignId)
    for (const { id, name, nameFolded, state } of await listNamesIn(tx, campaignId)) {
      if (foldName(name) !== nameFolded) await changeFoldedName(tx, { id, nameFolded: foldName(name) })
      // Only what stands is looked for; whatever comes back gets its keys then.
      if (state === 'listed' || state === 'held') await addNameKeys(tx, { campaignId, signatureId: id, keys: nameKeys(name).stored })
    }
  })
