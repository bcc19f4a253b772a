import * as contract from '#contracts/signatories.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { byLink } from '../signatures/by-link.ts'
import { readForLead } from '../signatures/list-for-lead.ts'
import { readOwnSignature } from '../signatures/read-signature.ts'
import { addContact } from './add-contact.ts'
import { confirmAddress } from './confirm-address.ts'
import { confirmContact } from './confirm-contact.ts'
import { eraseForSignatory, eraseSignature } from './erase-signature.ts'
import { offerAsContact } from './offer-as-contact.ts'
import { keepAddress, proposeAddress } from './propose-address.ts'
import { readAddress, readContact } from './read-asked.ts'
import { declineContact, removeContact } from './remove-contact.ts'

export const signatoryRoutes = [
  byLink(contract.addContact, async ({ services, input, reply }) => {
    await addContact(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(contract.offerAsContact, async ({ services, input: { token }, reply }) => {
    await offerAsContact(services, token)
    return readOwnSignature(services, { token, reply })
  }),
  byLink(contract.removeContact, async ({ services, input }) => {
    await removeContact(services, input.token)
    return { removed: true as const }
  }),
  byLink(contract.readContact, ({ services, input, reply }) => readContact(services, { ...input, reply })),
  byLink(contract.confirmContact, async ({ services, input: { token } }) => confirmContact(services, token)),
  byLink(contract.declineContact, async ({ services, input }) => {
    await declineContact(services, input.token)
    return { removed: true as const }
  }),

  byLink(contract.proposeAddress, async ({ services, input, reply }) => {
    await proposeAddress(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(contract.keepAddress, async ({ services, input, reply }) => {
    await keepAddress(services, input.token)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(contract.readAddress, ({ services, input, reply }) => readAddress(services, { ...input, reply })),
  byLink(contract.confirmAddress, async ({ services, input: { token } }) => confirmAddress(services, token)),

  byLink(contract.eraseSignature, ({ services, input }) => eraseSignature(services, input)),
  route(contract.eraseForSignatory, lead, async ({ services, input, campaign, account }) => {
    await eraseForSignatory(services, { campaign, account, id: input.id })
    return readForLead(services, { campaign, id: input.id })
  }),
]
