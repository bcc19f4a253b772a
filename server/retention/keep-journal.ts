import { listAuthorisersForgotten, listContactsRemoved, listErased } from '#db/queries/retention.ts'
import type { Services } from '../services.ts'
import { addToJournal, readJournal, type Erasure } from './erasure-journal.ts'

/** The same erasure is the same line; a sign-on can lose more than one second contact, and more than one who was asked to authorise it. */
const keyOf = ({ id, at, what }: Erasure) => (what === 'contact-removed' || what === 'authoriser-forgotten' ? `${what} ${id} ${at}` : `${what} ${id}`)

/** Writes down beside the database what is erased in it, so that no older backup brings anybody back. What is written already is not written twice. */
export async function keepJournal({ db, config, now }: Pick<Services, 'db' | 'config' | 'now'>): Promise<void> {
  const known = new Set((await readJournal(config)).map(keyOf))
  const signOns = (await listErased(db)).map(({ id, erasedAt }): Erasure => ({ id, at: (erasedAt ?? now()).toISOString(), what: erasedAt ? 'erased' : 'disowned' }))
  const contacts = (await listContactsRemoved(db)).map(({ id, at }): Erasure => ({ id, at: at.toISOString(), what: 'contact-removed' }))
  const authorisers = (await listAuthorisersForgotten(db)).map(({ id, at }): Erasure => ({ id, at: at.toISOString(), what: 'authoriser-forgotten' }))
  await addToJournal(config, [...signOns, ...contacts, ...authorisers].filter((erasure) => !known.has(keyOf(erasure))))
}
