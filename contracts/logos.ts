import * as z from 'zod'
import { FileAnswer } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { LeadSignature } from './lead-signatures.ts'
import { OwnSignature } from './own-signatures.ts'
import { mostPictureUploadBytes, PictureUpload } from './pictures.ts'
import { Reason } from './reasons.ts'
import { Id, SlugInPath, Token } from './text.ts'

// The logo of an organisation beside its sign-on.

const own = '/api/signatures/:token/logo'

export const readOwnLogo = endpoint({
  method: 'GET',
  path: own,
  summary: 'The logo of your sign-on, as it is or would be shown',
  produces: 'image/png',
  input: z.strictObject({ token: Token }),
  output: FileAnswer,
})

export const changeLogo = endpoint({
  method: 'PUT',
  path: own,
  summary: 'Give your sign-on a logo, or another one: a picture in base64, which is encoded anew. The same picture again changes nothing',
  mostBytes: mostPictureUploadBytes + 1024,
  input: z.strictObject({ token: Token, picture: PictureUpload }),
  output: OwnSignature,
})

export const removeOwnLogo = endpoint({
  method: 'DELETE',
  path: own,
  summary: 'Take the logo of your sign-on away; again changes nothing',
  input: z.strictObject({ token: Token }),
  output: OwnSignature,
})

export const removeLogo = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/signatures/:id/logo/removal',
  summary: 'Remove a logo from the list, with a reason that the signatory is told. Named by its id, so that one which came since stays',
  input: z.strictObject({ slug: SlugInPath, id: Id, logo: Id, reason: Reason }),
  output: z.object({ signature: LeadSignature }),
})
