import * as contract from '#contracts/invitations.ts'
import { anyone, lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { listInvited } from './list-invited.ts'
import { readInvitation } from './read-invitation.ts'
import { remindInvited } from './remind-invited.ts'

export const invitationRoutes = [
  route(contract.listInvited, lead, ({ services, input, campaign }) => listInvited(services, { ...input, campaign })),
  route(contract.remindInvited, lead, ({ services, input, campaign, account }) => remindInvited(services, { campaign, account, id: input.id })),
  route(contract.readInvitation, anyone, ({ services, input, caller, reply }) => readInvitation(services, { ...input, caller, reply })),
]
