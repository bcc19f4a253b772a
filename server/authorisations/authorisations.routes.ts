import * as contract from '#contracts/authorisations.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { byLink } from '../signatures/by-link.ts'
import { readForLead } from '../signatures/list-for-lead.ts'
import { readOwnSignature } from '../signatures/read-signature.ts'
import { askForSecondPerson, askRegisterAddressAsLead } from './ask-for-lead.ts'
import { askRegisterAddress, askToAuthorise } from './ask-to-authorise.ts'
import { authorise } from './authorise.ts'
import { declineAuthorisation } from './decline-authorisation.ts'
import { stopAuthorisation } from './end-asking.ts'
import { readAuthorisation } from './read-authorisation.ts'
import { remindAuthoriser } from './remind-authoriser.ts'
import { stopVouching, vouchForSignature } from './vouch-for-signature.ts'

export const authorisationRoutes = [
  byLink(contract.askToAuthorise, async ({ services, input, reply }) => {
    await askToAuthorise(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(contract.askRegisterAddress, async ({ services, input, reply }) => {
    await askRegisterAddress(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(contract.remindAuthoriser, async ({ services, input, reply }) => {
    await remindAuthoriser(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(contract.stopAuthorisation, async ({ services, input, reply }) => {
    await stopAuthorisation(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),

  byLink(contract.readAuthorisation, ({ services, input, reply }) => readAuthorisation(services, { ...input, reply })),
  byLink(contract.authorise, ({ services, input }) => authorise(services, input)),
  byLink(contract.declineAuthorisation, ({ services, input }) => declineAuthorisation(services, input)),

  route(contract.vouchForSignature, lead, async ({ services, input, campaign, account }) => {
    await vouchForSignature(services, { ...input, campaign, account })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.stopVouching, lead, async ({ services, input, campaign, account }) => {
    await stopVouching(services, { ...input, campaign, account })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.askRegisterAddressAsLead, lead, async ({ services, input, campaign, account }) => {
    await askRegisterAddressAsLead(services, { campaign, account, id: input.id })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.askForSecondPerson, lead, async ({ services, input, campaign, account }) => {
    await askForSecondPerson(services, { campaign, account, id: input.id })
    return readForLead(services, { campaign, id: input.id })
  }),
]
