import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { csvOf, type Columns } from '../backers/backers.csv.ts'

export const signatureColumns: Columns<LeadSignature> = {
  name: ({ organisation }) => organisation.name,
  state: ({ state }) => state,
  website: ({ organisation }) => organisation.website,
  country: ({ organisation }) => organisation.country,
  place: ({ organisation }) => organisation.place,
  sector: ({ organisation }) => organisation.sector,
  register_id: ({ organisation }) => organisation.registerId,
  branch_of: ({ organisation }) => organisation.branchOf,
  new_name: ({ proposedName }) => proposedName,
  capacity: ({ capacity }) => capacity,
  contact_name: ({ contact }) => contact?.name,
  contact_role: ({ contact }) => contact?.role,
  contact_email: ({ contact }) => contact?.email,
  mail: ({ mail }) => mail,
  submitted_at: ({ submittedAt }) => submittedAt,
  confirmed_at: ({ confirmedAt }) => confirmedAt ?? undefined,
  version: ({ version }) => String(version),
  checks: ({ checks }) => checks.join('; '),
  held_for: ({ heldWords }) => heldWords,
  reason: ({ reason }) => reason,
  quote: ({ quote }) => quote,
  id: ({ id }) => id,
}

/** Sign-ons as the lead sees them on the page: contacts in full once the mailbox has confirmed, masked before. */
export const signaturesToCsv = (signatures: readonly LeadSignature[]): string => csvOf(signatureColumns, signatures)
