import type { Reader } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listBackers } from '#db/queries/signature-lists.ts'
import { atOneRevision } from './at-one-revision.ts'
import { makeBackerList, type BackerList } from './backer-list.ts'
import { readChangesSince } from './changes-since.ts'

type Shelf = { known: Map<string, BackerList>; inHand: Map<string, Promise<BackerList>> }

/** Of all campaigns together; a backer takes about a kilobyte. */
const mostBackersKept = 100_000

// One shelf a database, so that two in one process (tests) do not see each other's lists.
const shelves = new WeakMap<Reader, Shelf>()

/** The list at the campaign's revision or a later one. A crowd that asks for the same revision reads and sorts it once; the next revision is patched from it. */
export async function readBackerList(db: Reader, campaign: Campaign): Promise<BackerList> {
  const shelf = shelves.get(db) ?? { known: new Map(), inHand: new Map() }
  shelves.set(db, shelf)
  const known = shelf.known.get(campaign.id)
  if (known && known.revision >= campaign.revision) return keep(shelf, campaign.id, known)
  const inHand = shelf.inHand.get(campaign.id)
  const list = await (inHand ?? renew(db, shelf, campaign.id, known))
  // The one in hand may have been begun before this revision was committed.
  return list.revision >= campaign.revision ? list : readBackerList(db, campaign)
}

function renew(db: Reader, shelf: Shelf, campaignId: string, known: BackerList | undefined): Promise<BackerList> {
  const reading = (known ? readOn(db, campaignId, known) : readWhole(db, campaignId))
    .then((list) => keep(shelf, campaignId, list))
    .finally(() => shelf.inHand.delete(campaignId))
  shelf.inHand.set(campaignId, reading)
  return reading
}

async function readWhole(db: Reader, campaignId: string): Promise<BackerList> {
  const { campaign, found } = await atOneRevision(db, campaignId, () => listBackers(db, campaignId))
  return makeBackerList(campaign, found)
}

async function readOn(db: Reader, campaignId: string, known: BackerList): Promise<BackerList> {
  const { campaign, found } = await atOneRevision(db, campaignId, () => readChangesSince(db, { campaignId, revision: known.revision }))
  return found && campaign.locale === known.locale && campaign.showsLogos === known.showsLogos ? known.after(campaign, found) : readWhole(db, campaignId)
}

/** The list last used goes last; the first ones make room. */
function keep({ known }: Shelf, campaignId: string, list: BackerList): BackerList {
  known.delete(campaignId)
  known.set(campaignId, list)
  let backers = 0
  for (const [id, { count }] of [...known].toReversed()) {
    backers += count
    if (backers > mostBackersKept && id !== campaignId) known.delete(id)
  }
  return list
}
