import type { Transaction } from '#db/database.ts'
import { addSignatureToInvitation, findInvitation } from '#db/queries/invitations.ts'
import { findLink } from '#db/queries/links.ts'
import { hashToken } from '../secrets.ts'

/** Lets the lead see what came of an invitation. A token that is none, or of another campaign, keeps nobody from signing. */
export async function noteSigning(tx: Transaction, { token, campaignId, signatureId }: { token: string; campaignId: string; signatureId: string }): Promise<void> {
  const link = await findLink(tx, hashToken(token))
  const invitation = link?.purpose === 'invitation' ? await findInvitation(tx, link.rowId) : undefined
  if (invitation?.campaignId === campaignId) await addSignatureToInvitation(tx, { id: invitation.id, signatureId })
}
