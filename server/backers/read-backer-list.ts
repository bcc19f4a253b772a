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

/**
 * The list at the campaign's revision or a later one, in its own language or one of its version's others. A crowd that asks for the same revision reads
 * and sorts it once; the next revision is patched from it.
 */
export async function readBackerList(db: Reader, campaign: Campaign, lang?: string): Promise<BackerList> {
  const shelf = shelves.get(db) ?? { known: new Map(), inHand: new Map() }
  shelves.set(db, shelf)
  const which = { campaignId: campaign.id, lang: lang === campaign.locale ? undefined : lang }
  const key = keyOf(which)
  const known = shelf.known.get(key)
  if (known && known.revision >= campaign.revision) return keep(shelf, key, known)
  const inHand = shelf.inHand.get(key)
  const list = await (inHand ?? renew(db, shelf, which, known))
  // The one in hand may have been begun before this revision was committed.
  return list.revision >= campaign.revision ? list : readBackerList(db, campaign, lang)
}

/** Without a language: in that of the campaign, whichever it is by then. */
type Which = { campaignId: string; lang: string | undefined }

const keyOf = ({ campaignId, lang = '' }: Which) => `${campaignId} ${lang}`

function renew(db: Reader, shelf: Shelf, which: Which, known: BackerList | undefined): Promise<BackerList> {
  const key = keyOf(which)
  const reading = (known ? readOn(db, which, known) : readWhole(db, which))
    .then((list) => keep(shelf, key, list))
    .finally(() => shelf.inHand.delete(key))
  shelf.inHand.set(key, reading)
  return reading
}

async function readWhole(db: Reader, { campaignId, lang }: Which): Promise<BackerList> {
  const { campaign, found } = await atOneRevision(db, campaignId, () => listBackers(db, campaignId))
  return makeBackerList({ ...campaign, locale: lang ?? campaign.locale }, found)
}

async function readOn(db: Reader, which: Which, known: BackerList): Promise<BackerList> {
  const { campaignId, lang } = which
  const { campaign, found } = await atOneRevision(db, campaignId, () => readChangesSince(db, { campaignId, revision: known.revision }))
  return found && (lang ?? campaign.locale) === known.locale && campaign.showsLogos === known.showsLogos ? known.after(campaign, found) : readWhole(db, which)
}

/** The list last used goes last; the first ones make room. */
function keep({ known }: Shelf, key: string, list: BackerList): BackerList {
  known.delete(key)
  known.set(key, list)
  let backers = 0
  for (const [other, { count }] of [...known].toReversed()) {
    backers += count
    if (backers > mostBackersKept && other !== key) known.delete(other)
  }
  return list
}
