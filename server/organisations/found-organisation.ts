import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/organisations.ts'
import { Refusal } from '#contracts/refusals.ts'
import { foldEmail } from '#contracts/text.ts'
import { findLeadInvitation } from '#db/queries/accounts.ts'
import { addMember, addOrganisation } from '#db/queries/organisations.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { foldName } from './fold-name.ts'
import { presentOrganisation } from './organisations.present.ts'
import { ownDomain } from './own-domain.ts'

type Asked = Given<typeof contract.foundOrganisation> & { account: Account }

/** Anyone may found a lead where registration is open; else hosts, and those who were invited. */
export async function foundOrganisation({ db, config, now, newId }: Services, { name, website, country, registerId, account }: Asked): Promise<Answer<typeof contract.foundOrganisation>> {
  const organisation = await db.transaction(async (tx) => {
    const invited = config.registration === 'open' || account.host || (await findLeadInvitation(tx, foldEmail(account.email)))
    if (!invited) throw new Refusal('session.invitation-needed')
    const founded = {
      id: newId(),
      name,
      nameFolded: foldName(name),
      website: website ?? null,
      domain: ownDomain(website) ?? null,
      country: country ?? null,
      identifiers: registerId ? [registerId] : [],
      createdAt: now(),
    }
    await addOrganisation(tx, founded)
    await addMember(tx, { organisationId: founded.id, accountId: account.id, role: 'owner', since: now() })
    return founded
  })
  return { organisation: presentOrganisation(organisation) }
}
