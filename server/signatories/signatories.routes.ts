import * as contract from '#contracts/signatories.ts'
import { anyone, lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { readForLead } from '../signatures/list-for-lead.ts'
import { readOwnSignature, speakItsLanguage } from '../signatures/read-signature.ts'
import { addContact } from './add-contact.ts'
import { confirmAddress } from './confirm-address.ts'
import { confirmContact } from './confirm-contact.ts'
import { eraseForSignatory, eraseSignature } from './erase-signature.ts'
import { offerAsContact } from './offer-as-contact.ts'
import { keepAddress, proposeAddress } from './propose-address.ts'
import { readAddress, readContact } from './read-asked.ts'
import { declineContact, removeContact } from './remove-contact.ts'

export const signatoryRoutes = [
  route(contract.addContact, anyone, async ({ services, input, reply }) => {
    await addContact(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(contract.offerAsContact, anyone, async ({ services, input: { token }, reply }) => {
    await speakItsLanguage(services, { token, purposes: ['manage'], reply })
    await offerAsContact(services, token)
    return readOwnSignature(services, { token, reply })
  }),
  route(contract.removeContact, anyone, async ({ services, input }) => {
    await removeContact(services, input.token)
    return { removed: true as const }
  }),
  route(contract.readContact, anyone, ({ services, input, reply }) => readContact(services, { ...input, reply })),
  route(contract.confirmContact, anyone, async ({ services, input: { token }, reply }) => {
    await speakItsLanguage(services, { token, purposes: ['contact'], reply })
    return confirmContact(services, token)
  }),
  route(contract.declineContact, anyone, async ({ services, input }) => {
    await declineContact(services, input.token)
    return { removed: true as const }
  }),

  route(contract.proposeAddress, anyone, async ({ services, input, reply }) => {
    await proposeAddress(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(contract.keepAddress, anyone, async ({ services, input, reply }) => {
    await keepAddress(services, input.token)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  route(contract.readAddress, anyone, ({ services, input, reply }) => readAddress(services, { ...input, reply })),
  route(contract.confirmAddress, anyone, async ({ services, input: { token }, reply }) => {
    await speakItsLanguage(services, { token, purposes: ['address'], reply })
    return confirmAddress(services, token)
  }),

  route(contract.eraseSignature, anyone, ({ services, input }) => eraseSignature(services, input)),
  route(contract.eraseForSignatory, lead, async ({ services, input, campaign, account }) => {
    await eraseForSignatory(services, { campaign, account, id: input.id })
    return readForLead(services, { campaign, id: input.id })
  }),
]
