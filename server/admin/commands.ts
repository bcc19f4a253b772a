import { foldEmail } from '#contracts/text.ts'
import { addLeadInvitation, changeAccountToHost, findOrAddAccount } from '#db/queries/accounts.ts'
import { inviteLead } from '#emails/letters/invite-lead.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'
import { addressFrom } from './address-from.ts'

export type Command = { usage: string; does: string; /** The database is migrated before. Answers one sentence for the operator. */ run(services: Services, args: string[]): Promise<string> }

export const commands: Record<string, Command> = {
  migrate: {
    usage: 'migrate',
    does: 'Brings the database up to date.',
    run: async () => 'The database is up to date.',
  },
  'invite-lead': {
    usage: 'invite-lead EMAIL',
    does: 'Lets an address found a lead organisation, and writes to it.',
    run: async ({ db, now, newId, config }, args) => {
      const [email, at] = [addressFrom(args), now()]
      const emailFolded = foldEmail(email)
      await db.transaction(async (tx) => {
        await addLeadInvitation(tx, { emailFolded, invitedAt: at })
        // One e-mail a day: asking twice writes once.
        const key = `invite-lead:${emailFolded}:${at.toISOString().slice(0, 10)}`
        await post(tx, inviteLead, { id: newId(), key, to: { address: email }, locale: 'en', props: { hostName: config.runBy.name }, now: at })
      })
      return `${email} may now found a lead organisation. An e-mail says so; it leaves as soon as the server runs.`
    },
  },
  'make-host': {
    usage: 'make-host EMAIL',
    does: 'Makes an address a host of this installation.',
    run: async ({ db, now, newId }, args) => {
      const email = addressFrom(args)
      await db.transaction(async (tx) => {
        const account = await findOrAddAccount(tx, { id: newId(), email, emailFolded: foldEmail(email), createdAt: now() })
        await changeAccountToHost(tx, account.id)
      })
      return `${email} is a host of this installation from the next request on.`
    },
  },
}
