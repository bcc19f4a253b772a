import type { Transaction } from '#db/database.ts'
import { inParts } from '#db/queries/in-parts.ts'
import type { LogKind } from '#db/queries/log.ts'
import { addMessages, findHeldToTell, type MessageAbout } from '#db/queries/webhook-messages.ts'
import { listListening } from '#db/queries/webhooks.ts'
import type { Services } from '../services.ts'
import { eventFor, heldEvent, wants } from './events.rules.ts'

type Clock = Pick<Services, 'newId' | 'now'>

/** Every entry of the public log becomes a message to each webhook that wants to hear of such; sent if, and only if, the change commits. */
export const writeMessages = (tx: Transaction, services: Clock, { campaignId, numbers, kind }: { campaignId: string; numbers: number[]; kind: LogKind }): Promise<void> =>
  write(tx, services, { campaignId, event: eventFor[kind], of: numbers.map((number) => ({ key: `log:${campaignId}:${number}`, about: { campaignId, number } })) })

/** A sign-on waits for the lead: nothing that the log says. Each time that it does is told once. */
export async function writeHeld(tx: Transaction, services: Clock, { signatureId, happening }: { signatureId: string; /** Id of the row in the private history. */ happening: string }): Promise<void> {
  const signature = await findHeldToTell(tx, signatureId)
  if (signature) await write(tx, services, { campaignId: signature.campaignId, event: heldEvent, of: [{ key: `held:${happening}`, about: { campaignId: signature.campaignId, signatureId } }] })
}

async function write(tx: Transaction, { newId, now }: Clock, { campaignId, event, of }: { campaignId: string; event: string; of: { key: string; about: MessageAbout }[] }): Promise<void> {
  const listening = (await listListening(tx, campaignId)).filter(({ topics }) => wants(topics, event))
  if (listening.length === 0) return
  const at = now()
  for (const some of inParts(of)) await addMessages(tx, some.flatMap(({ key, about }) => listening.map(({ id }) => ({ id: `msg_${newId()}`, webhookId: id, key, event, payload: about, dueAt: at, createdAt: at }))))
  tx.hint('webhooks')
}
