import * as z from 'zod'
import { FileAnswer } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { Id } from './text.ts'

/** Of a file before it is read, whatever it is a picture of. */
export const mostPictureBytes = 5 * 1024 * 1024
/** In base64 and in JSON, with room to say what is wrong with a file that is somewhat too large. */
export const mostPictureUploadBytes = 8 * 1024 * 1024

/** What browsers offer to choose from; a server looks at the bytes themselves. */
export const pictureTypes = 'image/png,image/jpeg,image/webp,image/gif,image/avif,image/svg+xml'

/** What everybody may know of a picture that they may see. */
export const Picture = z.object({
  id: z.string(),
  /** Where it is read. */
  path: z.string(),
  /** In words, for those who do not see it. */
  alternative: z.string(),
  credit: z.string().optional(),
  licence: z.string().optional(),
  width: z.number(),
  height: z.number(),
})
export type Picture = z.infer<typeof Picture>

/** A picture on its way in, as base64. */
export const PictureUpload = z.string({ error: 'picture.missing' }).max(mostPictureUploadBytes, 'picture.tooLarge')

export const readPicture = endpoint({
  method: 'GET',
  path: '/api/pictures/:id',
  summary: 'A logo or a picture for the press, as PNG or JPEG; never as it was uploaded, always encoded anew',
  produces: 'image/png',
  input: z.strictObject({ id: Id }),
  output: FileAnswer,
})
