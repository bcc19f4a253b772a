import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/organisations.ts'
import { Refusal } from '#contracts/refusals.ts'
import { foldEmail } from '#contracts/text.ts'
import type { Transaction } from '#db/database.ts'
import { findLeadInvitation } from '#db/queries/accounts.ts'
import { addIdentifier } from '#db/queries/bodies.ts'
import { addMember, addOrganisationOnce, findOwnOrganisation } from '#db/queries/organisations.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { foldName } from './fold-name.ts'
import { readIdentifier } from './identifiers.rules.ts'
import { presentOrganisation } from './organisations.present.ts'
import { ownDomain } from './own-domain.ts'

type Asked = Given<typeof contract.foundOrganisation> & { account: Account }

/** Anyone may found a lead where registration is open; else hosts, and those who were invited. */
export async function foundOrganisation({ db, config, now, newId }: Services, { name, website, country, registerId, key, account }: Asked): Promise<Answer<typeof contract.foundOrganisation>> {
  const organisation = await db.transaction(async (tx) => {
    const invited = config.registration === 'open' || account.host || (await findLeadInvitation(tx, foldEmail(account.email)))
    if (!invited) throw new Refusal('session.invitation-needed')
    const founded = {
      id: key ?? newId(),
      name,
      nameFolded: foldName(name),
      website: website ?? null,
      domain: ownDomain(website) ?? null,
      country: country ?? null,
      createdAt: now(),
    }
    if (!(await addOrganisationOnce(tx, founded))) return findFounded(tx, { id: founded.id, accountId: account.id })
    if (registerId) await addIdentifier(tx, { organisationId: founded.id, identifier: readIdentifier(registerId, country).identifier, since: now() })
    await addMember(tx, { organisationId: founded.id, accountId: account.id, role: 'owner', since: now() })
    return founded
  })
  return { organisation: presentOrganisation(organisation) }
}

/** Sent a second time: what came of the first. Somebody else's key is none. */
async function findFounded(tx: Transaction, which: { id: string; accountId: string }) {
  const founded = await findOwnOrganisation(tx, which)
  if (!founded) throw new Refusal('input.wrong', { fields: [{ field: 'key', problem: 'unknown' }] })
  return founded
}
