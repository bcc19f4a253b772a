import type { Reader } from '#db/database.ts'
import { findRegisterEntry } from '#db/queries/registers.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { isAnotherMailbox } from './authorisations.rules.ts'

/** The entry that a sign-on was matched to, or that it named. */
export const registerOf = ({ registerMatch, registerId }: Pick<Signature, 'registerMatch' | 'registerId'>): string | null => registerMatch ?? registerId

/** The address that a register makes public for the organisation, where it is another than the signatory's. */
export async function findRegisterToAsk(reader: Reader, { signature, signatory }: { signature: Signature; signatory: Signatory | null }): Promise<{ id: string; email: string } | undefined> {
  const id = registerOf(signature)
  const entry = id === null || signatory === null ? undefined : await findRegisterEntry(reader, id)
  return entry?.email && entry.status === 'registered' && isAnotherMailbox(entry.email, signatory!) ? { id: entry.id, email: entry.email } : undefined
}
