import type { PressDesk } from '#contracts/press-desk.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findPressDesk } from '#db/queries/press.ts'
import { listPressQuotes } from '#db/queries/press-quotes.ts'
import type { Services } from '../services.ts'
import { presentContact, presentDeskQuote } from './press.present.ts'

/** The same desk from behind: what waits there, and what only the lead sees. */
export async function readPressDesk({ db }: Services, campaign: Campaign): Promise<PressDesk> {
  const [desk, quotes] = await Promise.all([findPressDesk(db, campaign.id), listPressQuotes(db, campaign.id)])
  return { contact: desk ? presentContact(desk) : {}, facts: desk?.facts ?? [], quotes: quotes.flatMap((row) => presentDeskQuote(row, campaign.lead.name) ?? []) }
}
