import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { InvitationRecord } from '#db/queries/invitations.ts'
import { invitation as letter } from '#emails/letters/invitation.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'

type Posting = { invitation: Pick<InvitationRecord, 'id' | 'organisation' | 'name'> & { email: string }; campaign: Campaign; account: { email: string }; reminder: boolean }

/** The same happening gives the same key: an organisation is invited once, and reminded once. */
export const invitationKey = (id: string) => `invitation:${id}`
export const reminderKey = (id: string) => `invitation:${id}:reminder`

/** Says whether it was posted now. */
export const postInvitation = (tx: Transaction, { newId, now }: Services, { invitation: { id, organisation, name, email }, campaign, account, reminder }: Posting): Promise<boolean> =>
  post(tx, letter, {
    // The first e-mail bears the id of the invitation, so that how far it is can be told.
    id: reminder ? newId() : id,
    key: reminder ? reminderKey(id) : invitationKey(id),
    to: { address: email, name: name ?? undefined },
    locale: campaign.locale,
    replyTo: account.email,
    props: {
      organisation,
      title: campaign.title,
      ask: campaign.ask,
      lead: campaign.lead.name,
      ...(campaign.closesAt && { closesAt: campaign.closesAt.toISOString() }),
      ...(reminder && { reminder: true }),
      invitation: { purpose: 'invitation', rowId: id, generation: 1 },
      unsubscribe: { purpose: 'unsubscribe', rowId: id, generation: 1 },
    },
    now: now(),
    campaignId: campaign.id,
  })
