import type { Reader, Transaction } from '#db/database.ts'
import { addIdentifier, findBody, listBodiesCalled, listIdentifiers, type Body } from '#db/queries/bodies.ts'
import { addOrganisation } from '#db/queries/organisations.ts'
import { isBorneByAnother } from '#db/queries/pictures.ts'
import { changeSignatureDetails, type Signature } from '#db/queries/signatures.ts'
import { identifiersOf } from '../organisations/identifiers.rules.ts'
import { compareOrganisations } from '../organisations/organisations.rules.ts'
import type { Services } from '../services.ts'
import { toldOf } from './find-resembling.ts'

/**
 * The body a confirmed signature stands for: one that is or was called so, where its place, country, domain or number in a register says so too and
 * nothing speaks against it; else a new one. Whether an equal name without more is the same body, a person says.
 */
export async function resolveOrganisation(tx: Transaction, services: Services, signature: Signature): Promise<{ organisationId: string; /** Where it was known before. */ known?: Body }> {
  const called = await listBodiesCalled(tx, signature.nameFolded)
  if (called.length === 0) return { organisationId: await newOrganisation(tx, services, signature) }
  const numbers = Map.groupBy(await listIdentifiers(tx, called.map(({ id }) => id)), ({ organisationId }) => organisationId)
  // Under whatever name it is known by, it is that one that was typed.
  const isIt = ({ id, domain, country, place }: Body) => compareOrganisations({ name: signature.name, domain, country, place, identifiers: (numbers.get(id) ?? []).map(({ identifier }) => identifier) }, toldOf(signature)) === 'same'
  const found = called.find(isIt)
  if (!found) return { organisationId: await newOrganisation(tx, services, signature) }
  const organisationId = await rootOf(tx, found)
  const known = organisationId === found.id ? found : await findBody(tx, organisationId)
  return { organisationId, ...(known && { known }) }
}

/** As many steps as bodies were ever joined one to the next; more would be a ring. */
const mostJoined = 20

/** The body that stands for it, where a person said that it is one with another. */
export async function rootOf(reader: Reader, body: Pick<Body, 'id' | 'joinedToId'>): Promise<string> {
  let at = body
  for (let step = 0; at.joinedToId !== null && step < mostJoined; step += 1) at = (await findBody(reader, at.joinedToId)) ?? { id: at.joinedToId, joinedToId: null }
  return at.id
}

/** Whoever is told apart from a body keeps the logo that was given here, and not the one that the other had brought. */
async function ownLogoOf(tx: Transaction, { id, state, logoId }: Signature): Promise<string | null> {
  if (logoId === null || !(await isBorneByAnother(tx, { logoId, signatureId: id }))) return logoId
  await changeSignatureDetails(tx, { id, inStates: [state], details: { logoId: null } })
  return null
}

export async function newOrganisation(tx: Transaction, { newId, now }: Services, signature: Signature): Promise<string> {
  const { name, nameFolded, website, domain, country, place, sector, kind } = signature
  const id = newId()
  await addOrganisation(tx, { id, name, nameFolded, website, domain, country, place, sector, kind, logoId: await ownLogoOf(tx, signature), createdAt: now() })
  for (const identifier of identifiersOf(signature)) await addIdentifier(tx, { organisationId: id, identifier, since: now() })
  return id
}
