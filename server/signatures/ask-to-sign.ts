import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatures.ts'
import type { Transaction } from '#db/database.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { alreadyBacking } from '#emails/letters/already-backing.ts'
import { post } from '#emails/post.ts'
import { takesSignatures } from '../campaigns/campaigns.rules.ts'
import { askingUntil } from '../decisions/asking.rules.ts'
import type { Caller } from '../http/caller.ts'
import { refuseTooOften } from '../limits.ts'
import { noteSigning } from '../invitations/note-signing.ts'
import type { LinkRef } from '../secrets.ts'
import type { Services } from '../services.ts'
import { refuseUnknownLanguage } from '../translations/read-languages.ts'
import { localeOfSignOn } from './language.rules.ts'
import { openPending } from './open-pending.ts'
import { refuseClosed } from './refuse-closed.ts'
import { verifyCoolDown } from './signatures.rules.ts'

type Asked = Given<typeof contract.askToSign>
type Told = Answer<typeof contract.askToSign>

/** The same neutral answer for new, repeated and already listed: who has signed is not ours to reveal here. The mailbox learns it. */
export async function askToSign(services: Services, { campaign: seen, caller, ...asked }: Asked & { campaign: Campaign; caller: Caller }): Promise<Told> {
  const { db, now, newReference } = services
  const reference = newReference()

  await db.transaction(async (tx) => {
    const at = now()
    // Read again: it may have closed, or been worded anew, since the gate.
    const campaign = (await findCampaignById(tx, seen.id)) ?? seen
    if (!takesSignatures(campaign, at)) refuseClosed(campaign, at)
    if (asked.version !== campaign.currentVersion) throw new Refusal('wording.changed', { details: { current: campaign.currentVersion } })

    if (asked.readIn !== undefined && asked.readIn !== campaign.locale) await refuseUnknownLanguage(tx, campaign.version, asked.readIn)

    const until = asked.askingUntil === undefined ? undefined : askingUntil(asked.askingUntil, { campaign, locale: localeOfSignOn(asked, campaign), now: at, field: 'askingUntil' })
    const opened = await openPending(tx, services, { asked, campaign, reference, at, origin: 'form', network: caller.network, askingUntil: until })
    if (asked.invitation && opened.outcome !== 'limited') await noteSigning(tx, { token: asked.invitation, campaignId: campaign.id, signatureId: opened.signature.id })
    if (opened.outcome === 'standing') await tellItsContact(tx, services, { signature: opened.signature, manage: opened.manage, campaign, email: asked.signatory.email, at })
    // Last, because whoever else is in this network waits for the count until the commit. What is refused is not done.
    await refuseTooOften(tx, services, { name: 'sign', who: caller.network, now: at })
  })

  return { sentTo: asked.signatory.email, reference }
}

type Telling = { signature: Pick<Signature, 'id' | 'name' | 'state' | 'readIn'>; manage: LinkRef; campaign: Campaign; email: string; at: Date }

/** Only a contact of that very row learns that it stands; each at most every ten minutes. */
async function tellItsContact(tx: Transaction, { newId }: Services, { signature, manage, campaign, email, at }: Telling) {
  const { id, name, state } = signature
  await post(tx, alreadyBacking, {
    id: newId(),
    key: `already-backing:${manage.rowId}:${Math.floor(at.getTime() / verifyCoolDown)}`,
    to: { address: email },
    locale: localeOfSignOn(signature, campaign),
    props: { organisation: name, title: campaign.title, lead: campaign.lead.name, state: state === 'held' ? 'held' : 'listed', manage },
    now: at,
    signatureId: id,
    campaignId: campaign.id,
  })
}
