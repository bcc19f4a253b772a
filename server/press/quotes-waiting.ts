import type { Reader } from '#db/database.ts'
import { listQuotesNotCleared, type PressQuoteRow } from '#db/queries/press-quotes.ts'
import { namedFor } from './press.rules.ts'

/** What the lead could put on the press desk now, oldest first. */
export const listQuotesWaiting = async (reader: Reader, campaignId: string): Promise<PressQuoteRow[]> => (await listQuotesNotCleared(reader, campaignId)).filter((row) => namedFor(row) !== undefined)
