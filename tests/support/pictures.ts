import { readUploadedPicture, storePicture } from '#server/pictures/store-picture.ts'
import type { World } from './world.ts'

/** The smallest picture that is taken: 16 by 16, as it is uploaded. */
export const smallPicture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="16" height="16" fill="#264"/></svg>').toString('base64')

/** A picture that is there already. Answers its id. */
export async function givePicture({ services, db }: Pick<World, 'services' | 'db'>, owner: { organisationId: string } | { campaignId: string }): Promise<string> {
  const picture = await readUploadedPicture(smallPicture, 'logo')
  return db.transaction((tx) => storePicture(tx, services, { ...owner, picture, alternative: 'A green square', licence: 'Free to use' }))
}
