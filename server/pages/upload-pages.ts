import { mostUploadBytes } from '#contracts/imports.ts'
import { mostPictureUploadBytes } from '#contracts/pictures.ts'

type UploadPage = { path: string; /** In bytes, of the whole form. */ most: number; /** For whoever holds the link of a sign-on, its `:token`; otherwise only for somebody who has signed in. */ isOpen?: boolean }

/** Pages whose forms may carry a file. Everywhere else a file is not even read. */
export const uploadPages: readonly UploadPage[] = [
  { path: '/workspace/campaigns/:slug/imports/new', most: mostUploadBytes },
  { path: '/workspace/campaigns/:slug/press/pictures', most: mostPictureUploadBytes },
  { path: '/signature/:token/logo', most: mostPictureUploadBytes, isOpen: true },
]
