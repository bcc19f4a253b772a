import { zip, type AsyncZippable } from 'fflate'
import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Services } from '../services.ts'

/** The public pages of a campaign to take away, in a folder of its name. */
export async function zipSite({ staticSite }: Pick<Services, 'staticSite'>, { slug }: Pick<Campaign, 'slug'>) {
  // Only the app has pages; nobody else is asked for them.
  if (!staticSite) throw new Refusal('page.unknown')
  const site = await staticSite(slug)
  return { body: await zipped(Object.fromEntries([...site].map(([name, contents]) => [`${slug}/${name}`, contents]))), filename: `${slug}.zip` }
}

const zipped = (files: AsyncZippable): Promise<Uint8Array<ArrayBuffer>> => new Promise((resolve, reject) => zip(files, { level: 6 }, (error, body) => (error ? reject(error) : resolve(new Uint8Array(body)))))
