import type { InvitationState } from '#contracts/invitations.ts'

const day = 86_400_000
/** Organisations decide in meetings: a reminder comes after a week's post has been read. */
export const remindAfter = 5 * day

type Invited = { invitedAt: Date; signatureId: string | null; stoppedAt: Date | null; email: string | null }

/** What came of an invitation. Whoever has signed is asked nothing more, whatever else happened. */
export function invitationState({ signatureId, stoppedAt }: Invited, { failed }: { failed: boolean }): InvitationState {
  if (signatureId !== null) return 'signed'
  if (stoppedAt !== null) return 'stopped'
  return failed ? 'unreachable' : 'waiting'
}

/** From when on the one reminder may go out; nothing where none may. */
export const remindFrom = (invited: Invited, mails: { failed: boolean; reminded: boolean }): Date | undefined =>
  invitationState(invited, mails) === 'waiting' && !mails.reminded && invited.email !== null ? new Date(invited.invitedAt.getTime() + remindAfter) : undefined
