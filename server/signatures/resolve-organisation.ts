import type { Transaction } from '#db/database.ts'
import { addOrganisation, findOrganisationsByFoldedName } from '#db/queries/organisations.ts'
import type { Signature } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'

type Found = { domain: string | null; country: string | null; place: string | null }

const differ = (a: string | null, b: string | null) => a !== null && b !== null && a.toLowerCase() !== b.toLowerCase()

/** Nothing known of the two speaks against their being one body. */
function fits(organisation: Found, signature: Found): boolean {
  return !differ(organisation.domain, signature.domain) && !differ(organisation.country, signature.country) && !differ(organisation.place, signature.place)
}

/** The body a confirmed signature stands for: one that is known by an equal name where nothing speaks against it, else a new one. */
export async function resolveOrganisation(tx: Transaction, services: Services, signature: Signature): Promise<string> {
  const known = (await findOrganisationsByFoldedName(tx, signature.nameFolded)).find((organisation) => fits(organisation, signature))
  return known ? known.id : newOrganisation(tx, services, signature)
}

export async function newOrganisation(tx: Transaction, { newId, now }: Services, { name, nameFolded, website, domain, country, place, registerId }: Signature): Promise<string> {
  const id = newId()
  await addOrganisation(tx, { id, name, nameFolded, website, domain, country, place, identifiers: registerId ? [registerId] : [], createdAt: now() })
  return id
}
