import type { Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/own-signatures.ts'
import { changeDigestDue, findCampaignById } from '#db/queries/campaigns.ts'
import { addNameKeys } from '#db/queries/resembling.ts'
import { changeSignatureState } from '#db/queries/signatures.ts'
import { welcome } from '#emails/letters/welcome.ts'
import { post } from '#emails/post.ts'
import { isAuthorised } from '../authorisations/authorisations.rules.ts'
import { openQuestions } from '../bodies/open-questions.ts'
import { takesSignatures } from '../campaigns/campaigns.rules.ts'
import { logChange } from '../log-change.ts'
import { nameKeys } from '../organisations/organisations.rules.ts'
import type { Services } from '../services.ts'
import { refuseUnknownLanguage } from '../translations/read-languages.ts'
import { findResembling } from './find-resembling.ts'
import { langOfSignOn, localeOfSignOn } from './language.rules.ts'
import { record } from './record.ts'
import { refuseClosed } from './refuse-closed.ts'
import { manageLink, openByToken } from './signature-links.ts'
import { digestDelay, holdFor } from './signatures.rules.ts'

/** An organisation that withdrew comes back, under the wording in force, by the same rules as at first. */
export async function returnSignature(services: Services, { token, version, readIn }: Given<typeof contract.returnSignature>): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openByToken(tx, token, ['manage'])
    const { id, campaignId } = signature
    if (signature.state === 'listed' || signature.state === 'held') return
    const campaign = await findCampaignById(tx, campaignId)
    if (!campaign?.version || !signatory) throw new Refusal('signature.wrong-state')
    const at = services.now()
    if (!takesSignatures(campaign, at)) refuseClosed(campaign, at)
    if (version !== campaign.currentVersion) throw new Refusal('wording.changed', { details: { current: campaign.currentVersion } })
    await refuseUnknownLanguage(tx, campaign.version, readIn)
    const read = { readIn: readIn === campaign.version.locale ? null : (readIn ?? (version === signature.versionNumber ? signature.readIn : null)) }

    const { isListed, resembles, wasDisputed } = await findResembling(tx, signature)
    const { open } = await openQuestions(tx, { leadId: campaign.organisationId, signature, resembles })
    // Who authorised another wording has not authorised this one.
    const checks = version === signature.versionNumber ? signature.checks : signature.checks.filter((check) => !isAuthorised([check]))
    const heldFor = holdFor({ policy: campaign.policy, secondPerson: campaign.secondPerson, checks, isDisputed: signature.disputed, isListed, resembles: open, wasDisputed })
    const state = heldFor ? 'held' : 'listed'
    const changed = await changeSignatureState(tx, { id, from: ['withdrawn'], to: state, heldFor, checks, versionId: campaign.version.id, versionNumber: version, ...read, confirmedAt: at })
    if (!changed) throw new Refusal('signature.wrong-state')
    await addNameKeys(tx, { campaignId, signatureId: id, keys: nameKeys(signature.name).stored })
    await record(tx, services, { signatureId: id, event: 'returned', from: 'withdrawn', to: state, by: 'signatory' })
    if (state === 'listed') await logChange(tx, services, { campaignId, kind: 'returned', signatureId: id, versionNumber: version, opening: { name: signature.name } })
    await changeDigestDue(tx, { id: campaignId, dueAt: new Date(at.getTime() + digestDelay) })
    await post(tx, welcome, {
      id: services.newId(),
      key: `welcome:${id}:${at.getTime()}`,
      to: { address: signatory.email, name: signatory.name },
      locale: localeOfSignOn(read, campaign),
      props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, state, ...(heldFor && { heldFor }), manage: manageLink(signature), slug: campaign.slug, ...langOfSignOn({ ...read, versionNumber: version }, campaign), version },
      now: at,
      signatureId: id,
      campaignId,
    })
  })
}
