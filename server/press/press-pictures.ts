import type { Given } from '#contracts/endpoint.ts'
import { mostPressPictures, type addPressPicture } from '#contracts/press-desk.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { countPicturesOfCampaign, findPicture, removePicture as remove } from '#db/queries/pictures.ts'
import { lockCampaign } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import { refuseTooOften } from '../limits.ts'
import { readUploadedPicture, storePicture } from '../pictures/store-picture.ts'
import type { Services } from '../services.ts'

type Asked = Omit<Given<typeof addPressPicture>, 'slug'> & { campaign: Campaign; account: Account }

/** A picture for the press, encoded anew, with what it shows, whose it is, and how it may be used. */
export async function addPicture(services: Services, { campaign, account, picture, alternative, credit, licence }: Asked): Promise<void> {
  const { db, now } = services
  await db.transaction((tx) => refuseTooOften(tx, services, { name: 'pictures', who: account.id, now: now() }))
  const encoded = await readUploadedPicture(picture, 'photograph')
  await db.transaction(async (tx) => {
    await lockCampaign(tx, campaign.id)
    if ((await countPicturesOfCampaign(tx, campaign.id)) >= mostPressPictures) throw new Refusal('input.wrong', { fields: [{ field: 'picture', problem: 'picture.tooMany', values: { most: mostPressPictures } }] })
    await storePicture(tx, services, { campaignId: campaign.id, picture: encoded, alternative, credit, licence })
    tx.announce(`campaign:${campaign.id}`)
  })
}

/** With its bytes, at once. */
export async function removePicture({ db, now }: Services, { campaign, id }: { campaign: Campaign; id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await findPicture(tx, id)
    if (found?.campaignId !== campaign.id) throw new Refusal('picture.unknown')
    await remove(tx, { id, now: now() })
    tx.announce(`campaign:${campaign.id}`)
    tx.announce('erasure')
  })
}
