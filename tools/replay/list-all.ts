import { expecting, type Client, type Json } from './client.ts'

/** A list with all its pages, however many there are. `key` names the rows in the answer. */
export async function listAll(client: Client, path: string, key: string): Promise<Json[]> {
  const rows: Json[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { json } = await expecting(200, client, 'GET', page === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${page}`)
    rows.push(...json[key])
    pages = json.pages ?? 1
  }
  return rows
}

export const listBackers = (client: Client, slug: string): Promise<Json[]> => listAll(client, `/api/campaigns/${slug}/backers?perPage=100`, 'backers')

/** With the lead's eyes. */
export const listHeld = (lead: Client, slug: string): Promise<Json[]> => listAll(lead, `/api/campaigns/${slug}/signatures?state=held`, 'signatures')

/** With the lead's eyes: what waits, with what is known of each. */
export const listWaiting = (lead: Client, slug: string): Promise<Json[]> => listAll(lead, `/api/campaigns/${slug}/signatures?state=waiting`, 'signatures')
