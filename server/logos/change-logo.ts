import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/logos.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { SignatureState } from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import { changeBody } from '#db/queries/bodies.ts'
import { changeDigestDue } from '#db/queries/campaigns.ts'
import { findPictureFacts } from '#db/queries/pictures.ts'
import { changeSignatureDetails, type Signature } from '#db/queries/signatures.ts'
import { refuseTooOften } from '../limits.ts'
import { logChange } from '../log-change.ts'
import type { Encoded } from '../pictures/encode-picture.ts'
import { readUploadedPicture, storePicture } from '../pictures/store-picture.ts'
import type { Services } from '../services.ts'
import { record } from '../signatures/record.ts'
import { findByToken, openByToken } from '../signatures/signature-links.ts'
import { digestDelay } from '../signatures/signatures.rules.ts'
import { releasePicture } from './release-picture.ts'

/** A sign-on that is on the list, or may come on it. */
const canBear = (state: SignatureState): boolean => state === 'listed' || state === 'held'

/**
 * Whoever looks after a sign-on gives it a logo, or another one. It is shown at once; the lead is told, and can remove it. The same picture again changes nothing.
 */
export async function changeLogo(services: Services, { token, picture: uploaded }: Given<typeof contract.changeLogo>): Promise<void> {
  const { db, now } = services
  // Before a picture is unpacked, which takes time and memory: who may, and how often.
  const { signature } = await findByToken(db, token, ['manage'])
  if (!canBear(signature.state)) throw new Refusal('signature.wrong-state')
  await db.transaction((tx) => refuseTooOften(tx, services, { name: 'pictures', who: token, now: now() }))
  const picture = await readUploadedPicture(uploaded, 'logo')
  await db.transaction(async (tx) => {
    const { signature: before } = await openByToken(tx, token, ['manage'])
    if (!canBear(before.state) || before.organisationId === null) throw new Refusal('signature.wrong-state')
    if (before.logoId !== null && (await findPictureFacts(tx, before.logoId))?.hash === picture.hash) return
    await bear(tx, services, { before, organisationId: before.organisationId, picture })
  })
}

async function bear(tx: Transaction, services: Services, { before, organisationId, picture }: { before: Signature; organisationId: string; picture: Encoded }): Promise<void> {
  const { id, name, state, campaignId } = before
  const logoId = await storePicture(tx, services, { organisationId, picture, alternative: name })
  if (!(await changeSignatureDetails(tx, { id, inStates: [state], details: { logoId } }))) throw new Refusal('signature.wrong-state')
  // What waits for the lead may yet turn out to be somebody else's.
  if (state === 'listed') await changeBody(tx, { id: organisationId, logoId })
  if (before.logoId !== null) await releasePicture(tx, services, { id: before.logoId, organisationId })
  await record(tx, services, { signatureId: id, event: 'logo-changed', from: state, to: state, by: 'signatory' })
  if (state === 'listed') await logChange(tx, services, { campaignId, kind: 'logo-changed', signatureId: id, opening: { name } })
  await changeDigestDue(tx, { id: campaignId, dueAt: new Date(services.now().getTime() + digestDelay) })
}
