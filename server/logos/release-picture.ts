import type { Transaction } from '#db/database.ts'
import { changeBody, findBody } from '#db/queries/bodies.ts'
import { isLogoOfAny, removePicture } from '#db/queries/pictures.ts'
import type { Services } from '../services.ts'

type Released = { id: string; /** The body that may have it for its next campaign. */ organisationId: string | null }

/** A picture that a sign-on no longer bears: gone from the body's record too, and with its bytes, unless another sign-on bears it still. */
export async function releasePicture(tx: Transaction, { now }: Pick<Services, 'now'>, { id, organisationId }: Released): Promise<void> {
  if (organisationId !== null && (await findBody(tx, organisationId))?.logoId === id) await changeBody(tx, { id: organisationId, logoId: null })
  if (await isLogoOfAny(tx, id)) return
  if (await removePicture(tx, { id, now: now() })) tx.announce('erasure')
}
