import { expecting, type Client } from '../../../tools/replay/client.ts'
import { publishCampaign } from '../../../tools/replay/lead.ts'
import type { Site } from './site.ts'

export type Led = { slug: string; title: string; lead: Client; leadEmail: string }

/** A campaign that takes sign-ons, and whoever leads it. */
export async function openCampaign(site: Site, title: string, leadEmail: string): Promise<Led> {
  const lead = await site.leadWith(leadEmail)
  const { slug } = await publishCampaign(lead, { title, ask: 'Keep the library open on Saturdays.', body: 'The library is where we meet.\n\n**It must stay open.**' })
  return { slug, title, lead, leadEmail }
}

/** What everyone can read of a campaign. */
export async function campaignOf(site: Site, slug: string): Promise<{ state: string; closesAt: string | null; count: number }> {
  const { json } = await expecting(200, site.outsider, 'GET', `/api/campaigns/${slug}`)
  return json.campaign
}
