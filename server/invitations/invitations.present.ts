import type { Answer } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/invitations.ts'
import type { InvitationRecord } from '#db/queries/invitations.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { invitationState, remindFrom } from './invitations.rules.ts'

const given = <Fields extends Record<string, string | null>>(fields: Fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== '')) as { [Key in keyof Fields]?: string }

/** For the holder of the invitation's link alone: to fill in the form. */
export const presentInvited = ({ organisation, website, country, place, name, role, email, signatureId, stoppedAt }: InvitationRecord): Omit<Answer<typeof contract.readInvitation>, 'campaign'> => ({
  organisation: { name: organisation, ...given({ website, country, place }) },
  signatory: given({ name, role, email }),
  signed: signatureId !== null,
  stopped: stoppedAt !== null,
})

export type MailsOfInvitation = { failed: boolean; reminded: boolean }

/** For members of the lead, who brought the address themselves. */
export function presentInvitation(row: InvitationRecord, { signatureState, mails, now }: { signatureState: Signature['state'] | null; mails: MailsOfInvitation; now: Date }): contract.Invitation {
  const from = remindFrom(row, mails)
  return {
    id: row.id,
    organisation: row.organisation,
    ...given({ place: row.place, email: row.email, name: row.name }),
    state: invitationState(row, mails),
    ...(row.signatureId !== null && signatureState !== null && { signature: { id: row.signatureId, state: signatureState } }),
    invitedAt: row.invitedAt.toISOString(),
    ...(row.stoppedAt && { stoppedAt: row.stoppedAt.toISOString() }),
    reminded: mails.reminded,
    mayRemind: from !== undefined && from <= now,
    ...(from && from > now && { remindFrom: from.toISOString() }),
  }
}
