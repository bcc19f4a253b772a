import type { Picture } from '#contracts/pictures.ts'
import type { PictureFacts } from '#db/queries/pictures.ts'

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
