import type * as z from 'zod'
import type { Transaction } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listMemberAddresses } from '#db/queries/organisations.ts'
import type { Letter } from '#emails/letter.ts'
import { post } from '#emails/post.ts'
import type { Services } from '../services.ts'

type Telling<Shape extends z.ZodObject> = { campaign: Campaign; letter: Letter<Shape>; /** Unique for the happening; each member's e-mail adds its own part. */ key: string; props: z.input<Shape>; replyTo?: string }

/** Writes to everyone who acts for the lead. */
export async function tellLead<Shape extends z.ZodObject>(tx: Transaction, { newId, now }: Services, { campaign, letter, key, props, replyTo }: Telling<Shape>): Promise<void> {
  for (const { accountId, email } of await listMemberAddresses(tx, campaign.organisationId)) {
    await post(tx, letter, { id: newId(), key: `${key}:${accountId}`, to: { address: email }, replyTo, locale: campaign.locale, props, now: now(), campaignId: campaign.id })
  }
}
