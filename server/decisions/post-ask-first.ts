import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { cancelFor, hasLeft } from '#db/queries/outbox.ts'
import { askFirst } from '#emails/letters/ask-first.ts'
import { askReminder } from '#emails/letters/ask-reminder.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { linkTo } from '../signatures/signature-links.ts'
import { remindAt } from './asking.rules.ts'

type Asking = { campaign: Campaign; signature: { id: string; name: string; versionNumber: number; readIn?: string | null }; signatory: { name: string; email: string }; until: Date }

const about = ({ campaign, signature, until }: Asking) => ({
  organisation: signature.name,
  title: campaign.title,
  lead: campaign.lead.name,
  until: until.toISOString(),
  confirm: linkTo('verify', signature.id),
  decide: linkTo('decide', signature.id),
})
const posting = ({ campaign, signature, signatory }: Asking, { newId, now }: Services) => ({
  id: newId(),
  to: { address: signatory.email, name: signatory.name || undefined },
  locale: localeOfSignOn(signature, campaign),
  now: now(),
  signatureId: signature.id,
  campaignId: campaign.id,
})

/** What there is to show whoever decides, and the link that confirms afterwards. `part` tells one such e-mail from the next. */
export async function postAskFirst(tx: Transaction, services: Services, asking: Asking & { reference: string; part: string | number }): Promise<void> {
  const { signature, reference, part } = asking
  await post(tx, askFirst, { ...posting(asking, services), key: `ask-first:${signature.id}:${part}`, props: { ...about(asking), version: signature.versionNumber, reference }, reference })
}

/** One reminder, at its time; where the date was changed, the one that was to come before goes. */
export async function postReminder(tx: Transaction, services: Services, asking: Asking): Promise<void> {
  const { signature, until } = asking
  const now = services.now()
  await cancelFor(tx, { signatureId: signature.id, letters: [askReminder.name] })
  if (await hasLeft(tx, { signatureId: signature.id, letter: askReminder.name })) return
  await post(tx, askReminder, { ...posting(asking, services), key: `ask-reminder:${signature.id}:${until.getTime()}:${now.getTime()}`, props: about(asking), dueAt: remindAt({ until, now }) })
}
