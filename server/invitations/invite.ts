import { foldEmail } from '#contracts/text.ts'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addInvitation, findInvitationOf } from '#db/queries/invitations.ts'
import { findSignaturesOfContact } from '#db/queries/signatures.ts'
import { isWithinLimit } from '../limits.ts'
import { foldName } from '../organisations/fold-name.ts'
import type { Services } from '../services.ts'
import { openLink } from '../signatures/signature-links.ts'
import { postInvitation } from './post-invitation.ts'

type Values = { organisation: string; email: string; website: string; country: string; place: string; name: string; role: string }
type Inviting = { values: Values; campaign: Campaign; /** Whom an answer reaches. */ account: { email: string } }
type Outcome = { state: 'written' | 'left-out'; problem?: string; invitationId?: string; signatureId?: string }

const given = (text: string) => (text === '' ? null : text)

/** Asks an organisation to sign, once: its link opens the form with what the list said. */
export async function invite(tx: Transaction, services: Services, { values, campaign, account }: Inviting): Promise<Outcome> {
  const { newId, now } = services
  const { organisation, email } = values
  const [nameFolded, emailFolded, at] = [foldName(organisation), foldEmail(email), now()]
  const contact = { campaignId: campaign.id, nameFolded, emailFolded }
  const [standing] = await findSignaturesOfContact(tx, contact)
  if (standing) return { state: 'left-out', problem: standing.state === 'pending' ? 'import.asked-before' : 'import.standing', signatureId: standing.id }
  const before = await findInvitationOf(tx, contact)
  if (before) return { state: 'left-out', problem: 'import.invited-before', invitationId: before.id }
  if (!(await isWithinLimit(tx, services, { name: 'invitations', who: emailFolded, now: at }))) return { state: 'left-out', problem: 'import.limited' }

  const invitation = await addInvitation(tx, { id: newId(), ...contact, organisation, website: given(values.website), country: given(values.country), place: given(values.place), name: given(values.name), role: given(values.role), email, invitedAt: at })
  // Another worker invited it in the same moment.
  if (!invitation) return { state: 'left-out', problem: 'import.invited-before' }
  await openLink(tx, services, { purpose: 'invitation', rowId: invitation.id, generation: 1 })
  await openLink(tx, services, { purpose: 'unsubscribe', rowId: invitation.id, generation: 1 })
  await postInvitation(tx, services, { invitation: { ...invitation, email }, campaign, account, reminder: false })
  return { state: 'written', invitationId: invitation.id }
}
