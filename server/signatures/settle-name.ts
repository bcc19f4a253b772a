import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { addNameKeys, removeNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureDetails, type Signature } from '#db/queries/signatures.ts'
import { nameSettled } from '#emails/letters/name-settled.ts'
import { post } from '#emails/post.ts'
import { logChange } from '../log-change.ts'
import { nameKeys } from '../organisations/organisations.rules.ts'
import { matchRegister, withRegister } from '../registers/match-register.ts'
import type { Services } from '../services.ts'
import { nameDetails } from './details.ts'
import type { Judged } from './judge-signature.ts'
import { findReplyTo } from './find-reply-to.ts'
import { localeOfSignOn } from './language.rules.ts'
import { record } from './record.ts'
import { manageLink } from './signature-links.ts'

/** Takes or refuses a changed name of a backer. The old one has stayed on the list until now. */
export async function settleName(tx: Transaction, services: Services, { signature, signatory, campaign, account, reason, verdict }: Judged): Promise<void> {
  const { id, proposedName } = signature
  if (proposedName === null) throw new Refusal('signature.wrong-state')
  const accepted = verdict === 'approved'
  const after = await changeSignatureDetails(tx, { id, inStates: ['listed'], details: { proposedName: null, ...(accepted && { ...nameDetails(proposedName), ...(await matchAnew(tx, signature, proposedName)) }) } })
  if (!after) throw new Refusal('signature.wrong-state')
  if (accepted) {
    await removeNameKeys(tx, id)
    await addNameKeys(tx, { campaignId: campaign.id, signatureId: id, keys: nameKeys(after.name).stored })
    await logChange(tx, services, { campaignId: campaign.id, kind: 'renamed', signatureId: id, opening: { name: proposedName, before: signature.name } })
  }
  await record(tx, services, { signatureId: id, event: accepted ? 'renamed' : 'name-refused', from: 'listed', to: 'listed', by: 'lead', accountId: account.id, reason })
  if (!signatory) return
  const at = services.now()
  await post(tx, nameSettled, {
    id: services.newId(),
    key: `name-settled:${id}:${at.getTime()}`,
    to: { address: signatory.email, name: signatory.name },
    replyTo: await findReplyTo(tx, campaign),
    locale: localeOfSignOn(signature, campaign),
    props: { organisation: signature.name, proposed: proposedName, accepted, title: campaign.title, lead: campaign.lead.name, reason, manage: manageLink(signature) },
    now: at,
    signatureId: id,
    campaignId: campaign.id,
  })
}

/** A number that was given belongs to a body of a name: to the new one or not. */
async function matchAnew(tx: Transaction, signature: Signature, name: string) {
  const registerMatch = await matchRegister(tx, { ...signature, name })
  return registerMatch === signature.registerMatch ? {} : { registerMatch, checks: withRegister(signature.checks, registerMatch) }
}
