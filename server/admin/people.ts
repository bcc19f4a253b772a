import { foldEmail } from '#contracts/text.ts'
import { changeAccountToHost, findOrAddAccount } from '#db/queries/accounts.ts'
import { inviteLead } from '../host/invite-lead.ts'
import type { Services } from '../services.ts'
import { addressFrom } from './address-from.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

export const inviteLeadCommand: Command = {
  usage: 'invite-lead EMAIL',
  does: 'Lets an address found a lead organisation, and writes to it.',
  run: async ({ config, words }) => {
    const email = addressFrom(words)
    await withServices(config, (services) => inviteLead(services, email))
    return `${email} may now found a lead organisation. An e-mail says so; it leaves as soon as the server runs.`
  },
}

export const makeHostCommand: Command = {
  usage: 'make-host EMAIL',
  does: 'Makes an address a host of this installation.',
  run: async ({ config, words }) => {
    const email = addressFrom(words)
    await withServices(config, (services) => makeHost(services, email))
    return `${email} is a host of this installation from the next request on.`
  },
}

export async function makeHost({ db, now, newId }: Services, email: string): Promise<void> {
  await db.transaction(async (tx) => {
    const account = await findOrAddAccount(tx, { id: newId(), email, emailFolded: foldEmail(email), createdAt: now() })
    await changeAccountToHost(tx, account.id)
  })
}
