import type { Answer, Given } from '#contracts/endpoint.ts'
import { invitationStates } from '#contracts/invitations.ts'
import type * as contract from '#contracts/invitations.ts'
import type { Reader } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listInvitationMails, listInvitations } from '#db/queries/invitations.ts'
import type { Services } from '../services.ts'
import { presentInvitation, type MailsOfInvitation } from './invitations.present.ts'

const perPage = 50

/** Whom the lead has invited, and what came of it. A page past the end is the last one. */
export async function listInvited({ db, now }: Services, { campaign, state, page: asked }: Omit<Given<typeof contract.listInvited>, 'slug'> & { campaign: Campaign }): Promise<Answer<typeof contract.listInvited>> {
  const [rows, mailsOf] = await Promise.all([listInvitations(db, campaign.id), readInvitationMails(db, campaign.id)])
  const all = rows.map(({ invitation, signatureState }) => presentInvitation(invitation, { signatureState, mails: mailsOf(invitation.id), now: now() }))
  const counts = Object.fromEntries(invitationStates.map((known) => [known, all.filter((one) => one.state === known).length])) as Record<(typeof invitationStates)[number], number>
  const found = state ? all.filter((one) => one.state === state) : all
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(asked, pages)
  return { invitations: found.slice((page - 1) * perPage, page * perPage), counts, found: found.length, page, pages }
}

/** How the e-mails of each invitation fared. */
export async function readInvitationMails(db: Reader, campaignId: string): Promise<(id: string) => MailsOfInvitation> {
  const failed = new Set<string>()
  const reminded = new Set<string>()
  for (const { key, state } of await listInvitationMails(db, campaignId)) {
    const [, id = '', which] = key.split(':')
    if (state === 'failed' || state === 'bounced') failed.add(id)
    if (which === 'reminder') reminded.add(id)
  }
  return (id) => ({ failed: failed.has(id), reminded: reminded.has(id) })
}
