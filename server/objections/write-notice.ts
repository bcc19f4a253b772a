import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listSignaturesForLead } from '#db/queries/lead-lists.ts'
import { addObjection, noticeKey, wasNoticeWritten } from '#db/queries/objections.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { someoneSigned } from '#emails/letters/someone-signed.ts'
import { post } from '#emails/post.ts'
import { everybody, maySee } from '../campaigns/campaigns.rules.ts'
import { isWithinLimit } from '../limits.ts'
import type { Services } from '../services.ts'
import { openLink } from '../signatures/signature-links.ts'
import { linkToObjection } from './objection-links.ts'
import { publicAddressOf } from './objections.rules.ts'
import { isNoticeStopped, linkToStopNotices } from './stop-notices.ts'

type About = { signature: Pick<Signature, 'id' | 'campaignId' | 'name' | 'domain' | 'checks'>; role: string; campaign: Campaign }

/**
 * "Someone signed for you": to the public address of the website's domain, where the mailbox that confirmed is elsewhere. Once for each
 * campaign and domain, and a few a day to a domain over all of them, so that nobody can use us to flood one; never again where that was asked for. Not about what is not public.
 */
export async function writeNotice(tx: Transaction, services: Services, { signature, role, campaign }: About): Promise<void> {
  const { id: signatureId, campaignId, domain, name, checks } = signature
  const address = domain === null || checks.includes('own-domain') ? undefined : publicAddressOf(domain)
  if (domain === null || address === undefined || !maySee(campaign, everybody, services.now())) return
  const now = services.now()
  if (await wasNoticeWritten(tx, { campaignId, domain })) return
  if (await isNoticeStopped(tx, services, address)) return
  if (!(await isWithinLimit(tx, services, { name: 'notice', who: domain, now }))) return

  const id = services.newId()
  await addObjection(tx, { id, signatureId, email: address, emailFolded: address, source: 'notice', createdAt: now })
  await openLink(tx, services, linkToObjection(id))
  await openLink(tx, services, linkToStopNotices(id))
  await post(tx, someoneSigned, {
    id: services.newId(),
    key: noticeKey(id),
    to: { address },
    locale: campaign.locale,
    props: { organisation: name, title: campaign.title, lead: campaign.lead.name, role, domain, object: linkToObjection(id), stop: linkToStopNotices(id) },
    now,
    campaignId,
  })
}

/** What was confirmed before the campaign was public could be told to nobody then. */
export async function writeNoticesAtLaunch(tx: Transaction, services: Services, campaign: Campaign): Promise<void> {
  for (const { signature, signatory } of await listSignaturesForLead(tx, { campaignId: campaign.id })) {
    if (signatory && (signature.state === 'listed' || signature.state === 'held')) await writeNotice(tx, services, { signature, role: signatory.role, campaign })
  }
}
