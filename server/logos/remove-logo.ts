import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/logos.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { changeSignatureDetails, type Signature } from '#db/queries/signatures.ts'
import { logoRemoved } from '#emails/letters/logo-removed.ts'
import { post } from '#emails/post.ts'
import type { Account } from '../http/gates.ts'
import { logChange } from '../log-change.ts'
import type { Services } from '../services.ts'
import { findReplyTo } from '../signatures/find-reply-to.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { listPeople } from '../signatures/list-people.ts'
import { openForLead } from '../signatures/open-for-lead.ts'
import { record } from '../signatures/record.ts'
import { openByToken } from '../signatures/signature-links.ts'
import { releasePicture } from './release-picture.ts'

type By = { by: 'signatory' | 'lead' | 'worker'; accountId?: string; reason?: string }

/** Whoever looks after the sign-on takes its logo away. A second time changes nothing. */
export async function removeOwnLogo(services: Services, token: string): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature } = await openByToken(tx, token, ['manage'])
    await takeLogoAway(tx, services, signature, { by: 'signatory' })
  })
}

type Asked = Pick<Given<typeof contract.removeLogo>, 'id' | 'logo' | 'reason'> & { campaign: Campaign; account: Account }

/** The lead removes the logo that it has looked at; one that came since stays. Whoever looks after the sign-on is told why, and can give another. */
export async function removeLogo(services: Services, { campaign, account, id, logo, reason }: Asked): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openForLead(tx, { campaign, account, id })
    if (signature.logoId === null) return
    if (signature.logoId !== logo) throw new Refusal('logo.changed')
    await takeLogoAway(tx, services, signature, { by: 'lead', accountId: account.id, reason })
    const at = services.now()
    const replyTo = await findReplyTo(tx, campaign)
    for (const { part, address, name, manage } of await listPeople(tx, { signature, signatory })) {
      await post(tx, logoRemoved, {
        id: services.newId(),
        key: `logo-removed:${logo}${part}`,
        to: { address, name },
        replyTo,
        locale: localeOfSignOn(signature, campaign),
        props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, reason, manage },
        now: at,
        signatureId: id,
        campaignId: campaign.id,
      })
    }
  })
}

/** In the caller's transaction, with the campaign locked. */
export async function takeLogoAway(tx: Transaction, services: Services, { id, name, state, campaignId, logoId, organisationId }: Signature, by: By): Promise<void> {
  if (logoId === null) return
  await changeSignatureDetails(tx, { id, inStates: [state], details: { logoId: null } })
  await releasePicture(tx, services, { id: logoId, organisationId })
  await record(tx, services, { signatureId: id, event: 'logo-removed', from: state, to: state, ...by })
  if (state === 'listed') await logChange(tx, services, { campaignId, kind: 'logo-removed', signatureId: id, opening: { name } })
}
