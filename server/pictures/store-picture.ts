import { Buffer } from 'node:buffer'
import { mostPictureBytes } from '#contracts/pictures.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { addPicture } from '#db/queries/pictures.ts'
import type { Services } from '../services.ts'
import { encodePicture, type Encoded, type PictureKind } from './encode-picture.ts'

const refuse = (problem: string) => new Refusal('input.wrong', { fields: [{ field: 'picture', problem: `picture.${problem}` }] })

/** Before any transaction: an uploaded picture in base64, encoded anew, or a sentence about what is wrong with it. */
export async function readUploadedPicture(base64: string, kind: PictureKind): Promise<Encoded> {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw refuse('base64')
  const file = Buffer.from(base64, 'base64')
  if (file.length === 0) throw refuse('missing')
  if (file.length > mostPictureBytes) throw refuse('tooLarge')
  return encodePicture(file, kind)
}

/** Whose it is: an organisation's logo, or a picture of a campaign's press desk. */
type Owner = { organisationId: string } | { campaignId: string }
type Storing = Owner & { picture: Encoded; /** In words, for those who do not see it. */ alternative: string; credit?: string | undefined; licence?: string | undefined }

/** Answers its id. The one before it, where there is one, is for the caller to remove. */
export async function storePicture(tx: Transaction, { newId, now }: Pick<Services, 'newId' | 'now'>, storing: Storing): Promise<string> {
  const { picture, alternative, credit = null, licence = null } = storing
  const { bytes, ...facts } = picture
  const owner = { organisationId: null, campaignId: null, ...('organisationId' in storing ? { organisationId: storing.organisationId } : { campaignId: storing.campaignId }) }
  const id = newId()
  await addPicture(tx, { id, ...owner, alternative, credit, licence, ...facts, bytes: bytes.toString('base64'), createdAt: now() })
  return id
}
