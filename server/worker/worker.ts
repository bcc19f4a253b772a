import { openDelivery } from '#emails/deliver.ts'
import type { TransportHealth } from '#emails/transport-health.ts'
import type { Transport } from '#emails/transport.ts'
import type { Services } from '../services.ts'
import { openTransport } from './open-transport.ts'
import { openWebhookDelivery } from '../webhooks/deliver-messages.ts'
import { repeat } from './repeat.ts'

/** Something that is due every so often, such as closing campaigns whose deadline has passed. */
export type Task = { name: string; everySeconds: number; run(services: Services): Promise<unknown> }

export type Worker = {
  /** Whether the mail server takes mail, for `/readyz`, `/metrics` and the host. */
  mailHealth(): TransportHealth
  /** Ends after the e-mails and tasks that are under way. */
  stop(): Promise<void>
}

type Given = { services: Services; tasks: Task[]; transport?: Transport }

/** The loop of one process: e-mails that are due, at once when posted and at least every second; and the tasks. */
export async function startWorker({ services, tasks, transport = openTransport(services.config) }: Given): Promise<Worker> {
  const { db, config, secrets, siteUrl, log } = services
  const delivery = openDelivery({
    db,
    transport,
    log,
    now: () => services.now(),
    from: config.mailFrom,
    site: { url: siteUrl, name: config.runBy.name },
    linkToken: secrets.linkToken,
    typedCode: secrets.typedCode,
  })
  const webhooks = openWebhookDelivery(services)
  const trouble = (doing: string) => (error: unknown) => log.error({ doing, error: describe(error) }, 'the worker met an error, and goes on')

  await delivery.begin({ alone: db.dialect === 'sqlite' }).catch(trouble('begin'))
  await webhooks.begin({ alone: db.dialect === 'sqlite' }).catch(trouble('begin webhooks'))
  // Not awaited by one another: one e-mail that stalls must not hold up those posted meanwhile.
  const deliver = () => void delivery.deliverDue().catch(trouble('deliver'))
  const tellWebhooks = () => void webhooks.deliverDue().catch(trouble('deliver to webhooks'))
  const stopListening = db.listen((topic) => {
    if (topic === 'outbox' || topic === '*') deliver()
    if (topic === 'webhooks' || topic === '*') tellWebhooks()
  })
  const beat = setInterval(() => {
    deliver()
    tellWebhooks()
  }, 1000)
  deliver()

  const repeating = [
    ...(db.dialect === 'postgres' ? [{ name: 'release leases', everySeconds: 30, run: () => delivery.releaseEnded() }] : []),
    { name: 'release leases of webhooks', everySeconds: 30, run: () => webhooks.releaseEnded() },
    ...tasks.map((task) => ({ ...task, run: () => task.run(services) })),
  ].map(({ name, everySeconds, run }) => repeat({ everySeconds, run: async () => void (await run().catch(trouble(name))) }))

  return {
    mailHealth: () => delivery.health(),
    stop: async () => {
      stopListening()
      clearInterval(beat)
      await Promise.all(repeating.map(({ stop }) => stop()))
      await Promise.all([delivery.stop(), webhooks.stop()])
    },
  }
}

/** Without what the error quotes: messages of databases hold the values of rows. */
function describe(error: unknown): { name: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code } = error as { code?: unknown }
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))?.trim()
  return { name: error.name, ...(typeof code === 'string' && { code }), ...(at && { at }) }
}
