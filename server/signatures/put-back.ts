import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findNewestKindOf } from '#db/queries/log.ts'
import { cancelFor, hasLeft } from '#db/queries/outbox.ts'
import { addNameKeys } from '#db/queries/resembling.ts'
import { addReference } from '#db/queries/signature-references.ts'
import { changeSignatureState, takeVerifyMail, type Signatory, type Signature } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import { settleObjections } from '../objections/settle-objections.ts'
import { nameKeys } from '../organisations/organisations.rules.ts'
import type { Services } from '../services.ts'
import { findResembling } from './find-resembling.ts'
import { postVerification } from './post-verification.ts'
import { record } from './record.ts'
import { newOrganisation } from './resolve-organisation.ts'
import { mostVerifyMails } from './signatures.rules.ts'
import { tellApproved, type Decider } from './tell-signatory.ts'
import { tellThatItIsBack } from './tell-that-it-is-back.ts'

type Place = 'listed' | 'held' | 'pending'
type PuttingBack = { signature: Signature; signatory: Signatory | null; /** As it is now, in this transaction. */ campaign: Campaign; account: Account; reason: string; to: Place; event: 'reinstated' | 'restored'; /** Whoever runs this site, where it is not the lead that decides. */ host?: Decider | undefined }

/** Puts back what was refused or taken off: on the list, before the lead, or before its mailbox. Refuses, and changes nothing, where it can no longer stand there. */
export async function putBack(tx: Transaction, services: Services, putting: PuttingBack): Promise<void> {
  const { signature, campaign, account, reason, to, event, host } = putting
  const { id, state } = signature
  if (state !== 'invalidated' || (signature.confirmedAt === null) !== (to === 'pending')) throw new Refusal('signature.wrong-state')
  // Nobody stands beside a wording that they have not signed.
  if (signature.versionNumber !== campaign.currentVersion) throw new Refusal('wording.changed', { details: { current: campaign.currentVersion } })
  const organisationId = to === 'listed' ? await bodyOf(tx, services, signature) : undefined
  const changed = await changeSignatureState(tx, { id, from: ['invalidated'], to, reason, publicReason: null, invalidationId: null, ...(organisationId && { organisationId }), ...(to === 'listed' && { disputed: false }) })
  if (!changed) throw new Refusal('signature.wrong-state')
  if (to !== 'pending') await addNameKeys(tx, { campaignId: campaign.id, signatureId: id, keys: nameKeys(signature.name).stored })
  const toldBefore = await hasLeft(tx, { signatureId: id, letter: 'refused' })
  await cancelFor(tx, { signatureId: id, letters: ['refused', 'upheld'] })
  await say(tx, services, putting)
  await record(tx, services, { signatureId: id, event, from: 'invalidated', to, by: host ? 'host' : 'lead', accountId: account.id, reason })
  if (event === 'reinstated') await tellApproved(tx, services, putting)
  // Whoever was not told yet that it had been taken off need not learn that it is back.
  else if (toldBefore) await tellThatItIsBack(tx, services, { ...putting, state: to })
  if (to === 'pending') await askAgain(tx, services, putting)
  if (to === 'listed') await settleObjections(tx, services, { signature, campaign, outcome: 'stands', reason, host })
}

/** What the public hears of it: nothing where it has never heard of the sign-on; a dispute goes on being one. */
async function say(tx: Transaction, services: Services, { signature, campaign, to }: PuttingBack): Promise<void> {
  const newest = await findNewestKindOf(tx, signature.id)
  const change = { campaignId: campaign.id, signatureId: signature.id, opening: { name: signature.name } }
  if (to === 'listed') await logChange(tx, services, { ...change, kind: newest === undefined ? 'listed' : 'reinstated', versionNumber: signature.versionNumber })
  else if (to === 'held' && newest === 'invalidated' && signature.disputed) await logChange(tx, services, { ...change, kind: 'disputed' })
}

/**
 * The body it stands for. Beside what it was known to resemble it is another body, as where a held one is approved; where its
 * organisation, or another of its name, has been listed by a sign-on that nobody compared it with, it would be counted twice.
 */
async function bodyOf(tx: Transaction, services: Services, signature: Signature): Promise<string> {
  const { resembles, isListed, wasKnown } = await findResembling(tx, signature)
  const isThere = isListed || wasKnown
  if (!isThere && signature.organisationId !== null) return signature.organisationId
  const listed = resembles.filter((other) => other.state === 'listed' && (other.organisationId === signature.organisationId || other.nameFolded === signature.nameFolded))
  const compared = listed.length > 0 && listed.every((other) => signature.resembles.includes(other.id))
  if (isThere && !compared) throw new Refusal('signature.already-listed')
  return newOrganisation(tx, services, signature)
}

/** The e-mail to confirm with, once more where it had not left when the sign-on was taken off. */
async function askAgain(tx: Transaction, services: Services, { signature, signatory, campaign }: PuttingBack): Promise<void> {
  if (!signatory || (await hasLeft(tx, { signatureId: signature.id, letter: 'verify' }))) return
  const at = services.now()
  const taken = await takeVerifyMail(tx, { id: signature.id, most: mostVerifyMails, before: at, now: at })
  if (!taken) return
  const reference = services.newReference()
  await addReference(tx, { reference, signatureId: signature.id, createdAt: at })
  await postVerification(tx, services, { campaign, signature, signatory, reference, mail: taken.count })
}
