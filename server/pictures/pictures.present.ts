import { Buffer } from 'node:buffer'
import type { FileAnswer } from '#contracts/backers.ts'
import type { Picture } from '#contracts/pictures.ts'
import type { PictureFacts, PictureRow } from '#db/queries/pictures.ts'

export const picturePath = (id: string): string => `/api/pictures/${id}`

/** What everybody may know of a picture that they may see. */
export const presentPicture = ({ id, alternative, credit, licence, width, height }: PictureFacts): Picture => ({
  id,
  path: picturePath(id),
  alternative,
  ...(credit !== null && { credit }),
  ...(licence !== null && { licence }),
  width,
  height,
})

/** The picture itself. Opened by itself it is a picture and nothing else; other sites may show it. */
export function presentPictureFile({ bytes, mime: kept, hash }: PictureRow): FileAnswer {
  const mime = kept as 'image/png' | 'image/jpeg'
  return {
    body: Buffer.from(bytes, 'base64'),
    mime,
    filename: `picture-${hash.slice(0, 12)}.${mime === 'image/png' ? 'png' : 'jpg'}`,
    headers: { 'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'Cross-Origin-Resource-Policy': 'cross-origin' },
  }
}
