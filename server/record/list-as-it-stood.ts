import type { Reader } from '#db/database.ts'
import type { Opening } from '#db/queries/log.ts'
import { listLogosOfBackers } from '#db/queries/pictures.ts'
import { listKindsUntil, listNewestEntries } from '#db/queries/record.ts'
import { listRowsOf, type BackerRow } from '#db/queries/signature-lists.ts'
import { listingKinds, standingAfter } from '../campaigns/growth.rules.ts'
import { backerSaid } from './said-of-backer.ts'

type Found = {
  rows: BackerRow[]
  /** Backers of which nothing may be said any more. */
  removed: number
  /** Backers of which the log did not keep what was seen: their details are as they are now. */
  filledIn: number
}

/** The list at a revision, from the log alone. Entries from before the log kept what was seen are filled in with the row as it is now. */
export async function listAsItStood(db: Reader, { campaignId, at }: { campaignId: string; at: number }): Promise<Found> {
  const [newest, kinds] = await Promise.all([listNewestEntries(db, { campaignId, at }), listKindsUntil(db, { campaignId, at, kinds: listingKinds })])
  const standing = standingAfter(kinds)
  const found: Found = { rows: [], removed: 0, filledIn: 0 }
  const lacking = new Map<string, string>()
  for (const { signatureId: id, opening } of newest) {
    if (id === null || !standing.has(id)) continue
    if (opening === null) found.removed += 1
    else if (opening.backer) found.rows.push(backerSaid(id, opening.backer as Opening))
    else lacking.set(id, typeof opening.name === 'string' ? opening.name : '')
  }
  const all = lacking.size === 0 ? found : await fillIn(db, campaignId, found, lacking)
  return { ...all, rows: await withStandingLogos(db, campaignId, all.rows) }
}

/** A logo that was taken away since, or whose bearer has left the list, is shown nowhere any more. */
async function withStandingLogos(db: Reader, campaignId: string, rows: BackerRow[]): Promise<BackerRow[]> {
  if (rows.every(({ logoId }) => logoId === null)) return rows
  const standing = new Set((await listLogosOfBackers(db, campaignId)).map(({ id }) => id))
  return rows.map((row) => (row.logoId !== null && !standing.has(row.logoId) ? { ...row, logoId: null } : row))
}

/** A name is known by the log itself; the person who signed is shown only where they are shown now. */
async function fillIn(db: Reader, campaignId: string, found: Found, names: ReadonlyMap<string, string>): Promise<Found> {
  const rows = (await listRowsOf(db, campaignId)).filter(({ id }) => names.has(id))
  const filled = rows.map(({ listed, ...row }) => ({ ...row, name: names.get(row.id) || row.name, ...(!listed && { quote: null, showSignatory: false }) }))
  return { rows: [...found.rows, ...filled], removed: found.removed + names.size - filled.length, filledIn: filled.length }
}
