import type { Campaign } from '#db/queries/campaigns.ts'
import { Refusal } from '#contracts/refusals.ts'
import { secondPersonWanted } from '#emails/letters/second-person-wanted.ts'
import { post } from '#emails/post.ts'
import type { Account } from '../http/gates.ts'
import { refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { findReplyTo } from '../signatures/find-reply-to.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { openForLead } from '../signatures/open-for-lead.ts'
import { record } from '../signatures/record.ts'
import { manageLink } from '../signatures/signature-links.ts'
import { askAtRegister } from './ask-to-authorise.ts'
import { isAuthorised } from './authorisations.rules.ts'

type AsLead = { campaign: Campaign; account: Account; id: string }

/** Whoever reads the address that a register has is asked, by the lead. */
export async function askRegisterAddressAsLead(services: Services, { campaign, account, id }: AsLead): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openForLead(tx, { campaign, account, id })
    if (!signatory) throw new Refusal('signature.wrong-state')
    await askAtRegister(tx, services, { signature, signatory, by: 'lead', accountId: account.id })
  })
}

/** The signatory is told that a second person would settle it: whom, only the organisation can say. At most once a day. */
export async function askForSecondPerson(services: Services, { campaign, account, id }: AsLead): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openForLead(tx, { campaign, account, id })
    if (!signatory || (signature.state !== 'held' && signature.state !== 'listed') || isAuthorised(signature.checks)) throw new Refusal('authorisation.not-needed')
    const now = services.now()
    await post(tx, secondPersonWanted, {
      id: services.newId(),
      replyTo: await findReplyTo(tx, campaign),
      key: `second-person-wanted:${id}:${now.toISOString().slice(0, 10)}`,
      to: { address: signatory.email, name: signatory.name },
      locale: localeOfSignOn(signature, campaign),
      props: { organisation: signature.name, title: campaign.title, lead: campaign.lead.name, manage: manageLink(signature) },
      now,
      signatureId: id,
      campaignId: campaign.id,
    })
    await refuseTooOften(tx, services, { name: 'people', who: id, now })
    await record(tx, services, { signatureId: id, event: 'second-person-wanted', from: signature.state, to: signature.state, by: 'lead', accountId: account.id })
  })
}
