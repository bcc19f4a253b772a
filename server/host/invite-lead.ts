import { foldEmail } from '#contracts/text.ts'
import { addLeadInvitation } from '#db/queries/accounts.ts'
import { inviteLead as letter } from '#emails/letters/invite-lead.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'

/** The address may found a lead organisation from now on, and is told so. */
export async function inviteLead({ db, now, newId, config, secrets }: Services, email: string): Promise<void> {
  const at = now()
  const emailFolded = foldEmail(email)
  await db.transaction(async (tx) => {
    await addLeadInvitation(tx, { emailFolded, invitedAt: at })
    // One e-mail a day: asking twice writes once.
    const key = `invite-lead:${secrets.pseudonym(emailFolded)}:${at.toISOString().slice(0, 10)}`
    await post(tx, letter, { id: newId(), key, to: { address: email }, locale: config.locale, props: { hostName: config.runBy.name }, now: at })
  })
}
