import type { Reader } from '#db/database.ts'
import { findContactOf } from '#db/queries/contacts.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import type { LinkRef } from '../secrets.ts'
import { manageLink, manageLinkOfContact } from './signature-links.ts'

type Person = { /** Tells one e-mail about a happening from the next. */ part: string; address: string; name: string; manage: LinkRef }

/** Everybody who looks after a sign-on, each with a link of their own: whoever signed, and the second contact once it has confirmed. */
export async function listPeople(reader: Reader, { signature, signatory }: { signature: Signature; signatory: Signatory | null }): Promise<Person[]> {
  const contact = await findContactOf(reader, signature.id)
  return [
    ...(signatory ? [{ part: '', address: signatory.email, name: signatory.name, manage: manageLink(signature) }] : []),
    ...(contact?.confirmedAt ? [{ part: `:${contact.id}`, address: contact.email, name: contact.name, manage: manageLinkOfContact(contact) }] : []),
  ]
}
