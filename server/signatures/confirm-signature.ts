import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/own-signatures.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Transaction } from '#db/database.ts'
import { findCurrentAuthorisation } from '#db/queries/authorisations.ts'
import { changeDigestDue, findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { cancelFor } from '#db/queries/outbox.ts'
import { addNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureDetails, changeSignatureState, findSignature, lockCampaign, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { welcome } from '#emails/letters/welcome.ts'
import { post } from '#emails/post.ts'
import { askNow } from '../authorisations/ask-to-authorise.ts'
import { joinOnConfirming } from '../bodies/join-on-confirming.ts'
import { openQuestions } from '../bodies/open-questions.ts'
import { takesConfirmations } from '../campaigns/campaigns.rules.ts'
import { logChange } from '../log-change.ts'
import { logoToBring } from '../logos/bring-logo.ts'
import { writeNotice } from '../objections/write-notice.ts'
import { nameKeys } from '../organisations/organisations.rules.ts'
import { findMatch, withRegister } from '../registers/match-register.ts'
import { kindFrom } from '../registers/register-kind.rules.ts'
import type { Services } from '../services.ts'
import { findResembling } from './find-resembling.ts'
import { langOfSignOn, localeOfSignOn } from './language.rules.ts'
import { record } from './record.ts'
import { refuseClosed } from './refuse-closed.ts'
import { resolveOrganisation } from './resolve-organisation.ts'
import { manageLink, openLink, ownPageUrl } from './signature-links.ts'
import { checksOf, digestDelay, holdFor } from './signatures.rules.ts'

type Told = Answer<typeof contract.confirmSignature>
type Confirming = { signatureId: string; /** The holder says that they may sign for the organisation; on the form that was ticked before. */ authority?: boolean | undefined }
type Standing = { signature: Signature; state: 'listed' | 'held' | 'joined'; heldFor: Signature['heldFor']; already: boolean; locale: string }

/** The holder of the mailbox presses the button. Listed at once, or held for a person; a second time changes nothing. */
export async function confirmSignature(services: Services, { signatureId, authority = false }: Confirming): Promise<Told> {
  const { signature, state, heldFor, already, locale } = await services.db.transaction((tx) => settle(tx, services, { signatureId, authority }))
  const why = heldFor && state === 'held' ? wordsIn(locale)(`domain.heldFor.${heldFor}`) : undefined
  return { locale, state, manageUrl: ownPageUrl(services, manageLink(signature)), already, ...(why && { why }) }
}

async function settle(tx: Transaction, services: Services, { signatureId, authority }: { signatureId: string; authority: boolean }): Promise<Standing> {
  const before = await findSignature(tx, signatureId)
  if (!before) throw new Refusal('link.unknown')
  // First the lock, then the reading: two that resemble each other must not both find nothing.
  const { campaignId } = before.signature
  const [, { signature, signatory } = before, campaign] = await Promise.all([before.signature.state === 'pending' && lockCampaign(tx, campaignId), findSignature(tx, signatureId), findCampaignById(tx, campaignId)])
  if (!campaign) throw new Refusal('link.unknown')
  // After a change of address the old mailbox opens nothing: neither its link nor its typed code.
  if (signature.erasedAt !== null) throw new Refusal('link.erased')
  if (signature.manageGeneration > 1) throw new Refusal('link.unknown')
  if (signature.state === 'listed' || signature.state === 'held' || signature.state === 'joined') return { signature, state: signature.state, heldFor: signature.heldFor, already: true, locale: localeOfSignOn(signature, campaign) }
  if (!signatory || signature.state !== 'pending' || signature.expiresAt <= services.now()) refuseUnconfirmable(signature, services.now())
  if (!takesConfirmations(campaign, services.now())) refuseClosed(campaign, services.now())
  if (signature.versionNumber !== campaign.currentVersion) throw new Refusal('wording.changed', { details: { current: campaign.currentVersion, read: signature.versionNumber } })
  refuseIncomplete(signature, signatory, authority)
  return list(tx, services, { signature, signatory, campaign })
}

/** What the lead entered or imported, and what had to be decided first, lacks what nobody could say for the organisation, and what a list may not have held. */
function refuseIncomplete({ origin, askingUntil }: Signature, signatory: Signatory, authority: boolean): void {
  const fields = [
    ...(signatory.name === '' ? [{ field: 'signatory.name', problem: 'personName.missing' }] : []),
    ...(signatory.role === '' ? [{ field: 'signatory.role', problem: 'role.missing' }] : []),
    ...((origin !== 'form' || askingUntil !== null) && !authority ? [{ field: 'authority', problem: 'authority.missing' }] : []),
  ]
  if (fields.length > 0) throw new Refusal('input.wrong', { fields })
}

function refuseUnconfirmable(signature: Signature, now: Date): never {
  const expired = signature.state === 'expired' || (signature.state === 'pending' && signature.expiresAt <= now)
  throw new Refusal(expired ? 'link.expired' : 'signature.wrong-state')
}

async function list(tx: Transaction, services: Services, { signature: confirmed, signatory, campaign }: { signature: Signature; signatory: Signatory; campaign: Campaign }): Promise<Standing> {
  const entry = await findMatch(tx, confirmed)
  const registerMatch = entry?.id ?? null
  const ofRegister = confirmed.kind ?? (entry && kindFrom(entry)) ?? null
  const signature = { ...confirmed, registerMatch, kind: ofRegister }
  const locale = localeOfSignOn(signature, campaign)
  const { id, name, campaignId } = signature
  const { organisationId, known } = await resolveOrganisation(tx, services, signature)
  const [{ resembles, isListed, wasDisputed }, asked] = await Promise.all([findResembling(tx, { ...signature, organisationId }), findCurrentAuthorisation(tx, id)])
  const { open, same, trunk } = await openQuestions(tx, { leadId: campaign.organisationId, signature: { ...signature, organisationId }, resembles })
  const checks = withRegister(checksOf({ email: signatory.email, domain: signature.domain }), registerMatch)
  const heldFor = holdFor({ policy: campaign.policy, secondPerson: campaign.secondPerson, checks, resembles: open, isListed, wasDisputed })
  if (same) {
    await joinOnConfirming(tx, services, { signature, signatory, campaign, checks: withRegister(checks, null), resolved: organisationId, ...same })
    return { signature, state: 'joined', heldFor: null, already: false, locale }
  }
  const state = heldFor ? 'held' : 'listed'
  const at = services.now()
  // What is known of the body from elsewhere, and was not said here; never anything of a person.
  const [kind, logoId] = [signature.kind ?? known?.kind ?? null, await logoToBring(tx, { known, checks, emailFolded: signatory.emailFolded })]

  const changed = await changeSignatureState(tx, { id, from: ['pending'], to: state, organisationId, checks, ...(registerMatch !== null && { registerMatch }), ...(kind && { kind }), ...(logoId && { logoId }), heldFor, resembles: open.map((other) => other.id), confirmedAt: at })
  if (!changed) throw new Refusal('signature.wrong-state')
  if (trunk && signature.branchOf === null) await changeSignatureDetails(tx, { id, inStates: [state], details: { branchOf: trunk.name } })
  if (signature.askingUntil !== null) await cancelFor(tx, { signatureId: id, letters: ['ask-first', 'ask-reminder'] })
  await Promise.all([
    addNameKeys(tx, { campaignId, signatureId: id, keys: nameKeys(signature.name).stored }),
    openLink(tx, services, manageLink(signature)),
    record(tx, services, { signatureId: id, event: state, from: 'pending', to: state, by: 'holder' }),
    changeDigestDue(tx, { id: campaignId, dueAt: new Date(at.getTime() + digestDelay) }),
    post(tx, welcome, {
      id: services.newId(),
      key: `welcome:${id}`,
      to: { address: signatory.email, name: signatory.name },
      locale,
      props: { organisation: name, title: campaign.title, lead: campaign.lead.name, state, ...(heldFor && { heldFor }), manage: manageLink(signature), slug: campaign.slug, ...langOfSignOn(signature, campaign), version: signature.versionNumber },
      now: at,
      signatureId: id,
      campaignId,
    }),
    state === 'listed' && logChange(tx, services, { campaignId, kind: 'listed', signatureId: id, versionNumber: signature.versionNumber, opening: { name } }),
    writeNotice(tx, services, { signature: { ...signature, checks }, role: signatory.role, campaign }),
    asked && askNow(tx, services, { authorisation: asked, signature, signatory, campaign }),
  ])
  return { signature, state, heldFor, already: false, locale }
}
