import type { PressDesk } from '#contracts/press-desk.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findPressDesk } from '#db/queries/press.ts'
import { listPicturesOfCampaign } from '#db/queries/pictures.ts'
import { listPressQuotes } from '#db/queries/press-quotes.ts'
import { presentPicture } from '../pictures/pictures.present.ts'
import type { Services } from '../services.ts'
import { embargoOf } from './embargo.ts'
import { presentContact, presentDeskQuote } from './press.present.ts'

/** The same desk from behind: what waits there, and what only the lead sees. */
export async function readPressDesk(services: Services, campaign: Campaign): Promise<PressDesk> {
  const { db } = services
  const [desk, quotes, pictures] = await Promise.all([findPressDesk(db, campaign.id), listPressQuotes(db, campaign.id), listPicturesOfCampaign(db, campaign.id)])
  return { contact: desk ? presentContact(desk) : {}, facts: desk?.facts ?? [], quotes: quotes.flatMap((row) => presentDeskQuote(row, campaign.lead.name) ?? []), pictures: pictures.map(presentPicture), embargo: embargoOf(services, desk) }
}
