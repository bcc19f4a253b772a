import type { Transaction } from '#db/database.ts'
import { addOrganisation, findOrganisationsByFoldedName } from '#db/queries/organisations.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { compareOrganisations } from '../organisations/organisations.rules.ts'
import type { Services } from '../services.ts'
import { toldOf } from './find-resembling.ts'

/**
 * The body a confirmed signature stands for: one of an equal name, where its place, country, domain or number in a register says so too and
 * nothing speaks against it; else a new one. Whether an equal name without more is the same body, a person says.
 */
export async function resolveOrganisation(tx: Transaction, services: Services, signature: Signature): Promise<string> {
  const ofThatName = await findOrganisationsByFoldedName(tx, signature.nameFolded)
  const known = ofThatName.find((organisation) => compareOrganisations(organisation, toldOf(signature)) === 'same')
  return known ? known.id : newOrganisation(tx, services, signature)
}

export async function newOrganisation(tx: Transaction, { newId, now }: Services, { name, nameFolded, website, domain, country, place, registerId }: Signature): Promise<string> {
  const id = newId()
  await addOrganisation(tx, { id, name, nameFolded, website, domain, country, place, identifiers: registerId ? [registerId] : [], createdAt: now() })
  return id
}
