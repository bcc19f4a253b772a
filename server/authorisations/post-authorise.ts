import type { Transaction } from '#db/database.ts'
import type { Authorisation } from '#db/queries/authorisations.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { authorise } from '#emails/letters/authorise.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { linkTo, openLink } from '../signatures/signature-links.ts'
import { authorisationDays } from './authorisations.rules.ts'
import { registerOf } from './register-to-ask.ts'

type Asking = { authorisation: Authorisation; signature: Signature; signatory: Pick<Signatory, 'name' | 'role'> | null; campaign: Campaign }

/** Asks whoever else was named at the organisation. Each e-mail has the same link. */
export async function postAuthorise(tx: Transaction, services: Services, { authorisation, signature, signatory, campaign }: Asking): Promise<void> {
  const { id, kind, email, name, mails, askedAt } = authorisation
  if (email === null) return
  const link = linkTo('authorise', id)
  const register = kind === 'register-address' ? registerOf(signature) : null
  await openLink(tx, services, link)
  await post(tx, authorise, {
    id: services.newId(),
    key: `authorise:${id}:${mails}`,
    to: { address: email, ...(name !== null && { name }) },
    locale: localeOfSignOn(signature, campaign),
    props: {
      organisation: signature.name,
      title: campaign.title,
      lead: campaign.lead.name,
      kind,
      ...(register && { register }),
      ...(signatory && { signedBy: signatory.name, role: signatory.role }),
      reminder: mails > 1,
      authorise: link,
      until: new Date(askedAt.getTime() + authorisationDays * 86_400_000).toISOString(),
    },
    now: services.now(),
    signatureId: signature.id,
    campaignId: campaign.id,
  })
}
