import type { Reader } from '#db/database.ts'
import { findPressDesk } from '#db/queries/press.ts'
import { listLogosOfBackers, listPicturesOfCampaign } from '#db/queries/pictures.ts'
import { listClearedQuotes } from '#db/queries/press-quotes.ts'
import { dayNumber, namedFor } from './press.rules.ts'

type Asked = { campaignId: string; now: Date }

/** What a press desk shows beside what the log tells of: where this is the same, so is that. */
export async function pressStamp(db: Reader, { campaignId, now }: Asked): Promise<string> {
  const [desk, quotes, pictures, logos] = await Promise.all([findPressDesk(db, campaignId), listClearedQuotes(db, campaignId), listPicturesOfCampaign(db, campaignId), listLogosOfBackers(db, campaignId)])
  return JSON.stringify([dayNumber(now), desk ?? null, pictures.map(({ id }) => id), logos.map(({ id, name }) => [id, name]), quotes.flatMap((row) => (namedFor(row) ? [[row.id, row.organisation, namedFor(row)]] : []))])
}
