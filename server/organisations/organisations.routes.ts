import * as contract from '#contracts/organisations.ts'
import { listOrganisationsOfAccount } from '#db/queries/organisations.ts'
import { signedIn } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { foundOrganisation } from './found-organisation.ts'
import { presentOwnOrganisation } from './organisations.present.ts'

export const organisationRoutes = [
  route(contract.foundOrganisation, signedIn, ({ services, input, account }) => foundOrganisation(services, { ...input, account })),
  route(contract.listOwnOrganisations, signedIn, async ({ services: { db }, account }) => {
    const organisations = await listOrganisationsOfAccount(db, account.id)
    return { organisations: organisations.map(presentOwnOrganisation) }
  }),
]
