import type { Database, Transaction } from '#db/database.ts'
import { bringForward, giveBack, recordAmbiguous, recordFailed, recordSent, releaseStale, requeue } from '#db/queries/delivering.ts'
import { copiesAfterOutage, nextCopy, nextTry } from './back-off.ts'
import { claimEmails } from './claim.ts'
import { compose, type Claimed, type Composing } from './compose.ts'
import { together } from './together.ts'
import { transportHealth, type TransportHealth } from './transport-health.ts'
import type { Outcome, Transport } from './transport.ts'

/** Twice what the transport sends at a time, so that it is not idle while results are written; also the most that a crash can double. */
const atOnce = 10
/** What is claimed and not begun this long before its lease ends goes back: somebody else may take it then. */
const leaseMargin = 2 * 60_000

type Log = { info(facts: object, words: string): void; warn(facts: object, words: string): void; error(facts: object, words: string): void }
type Given = Composing & { db: Database; transport: Transport; now: () => Date; log: Log }
type Tried = { email: Claimed; outcome: Outcome | { kind: 'unrendered'; why: string } }

export type Delivery = {
  /** What an earlier process left behind is taken up again. `alone` where there is no other worker. */
  begin(how: { alone: boolean }): Promise<void>
  /** Sends all that is due, a few at once; returns when what this call began is done. */
  deliverDue(): Promise<void>
  /** Leases that have ended: their worker is gone. */
  releaseEnded(): Promise<void>
  health(): TransportHealth
  /** Waits for the e-mails in flight, and gives back those that were only claimed. */
  stop(): Promise<void>
}

/** Takes e-mails from the outbox to the transport, as the table "Outbox e-mail" of `states.md` has it. */
export function openDelivery({ db, transport, now, log, ...composing }: Given): Delivery {
  const health = transportHealth()
  const running = new Set<Promise<void>>()
  let claimed: Claimed[] = []
  let claiming: Promise<boolean> | undefined
  const life = { stopping: false }

  const claimMore = async (): Promise<boolean> => {
    const may = health.mayTake(now())
    if (may === 'nothing') return false
    const { emails, more } = await claimEmails(db, { now: now(), probe: may === 'probe' })
    claimed.push(...emails)
    return emails.length > 0 || (more && may === 'any')
  }
  /** One claim at a time, shared by all who wait for one. */
  const refill = () =>
    (claiming ??= claimMore().finally(() => {
      claiming = undefined
    }))

  const record = together<Tried>((all) =>
    db.transaction(async (tx) => {
      await recordSent(tx, { ids: all.filter(({ outcome }) => outcome.kind === 'delivered').map(({ email }) => email.id), now: now() })
      for (const tried of all) if (tried.outcome.kind !== 'delivered') await recordTrouble(tx, tried, now())
    }),
  )

  const send = async (email: Claimed): Promise<Tried> => {
    let message
    try {
      message = compose(email, composing, now())
    } catch (error) {
      log.error({ email: email.id, letter: email.letter, error: (error as Error).name }, 'an e-mail could not be made')
      return { email, outcome: { kind: 'unrendered', why: 'could not be made' } }
    }
    const outcome = await transport.send(message)
    if (outcome.kind === 'delivered' || outcome.kind === 'refused-recipient') {
      if (health.succeeded()) {
        log.info({}, 'the mail server takes mail again')
        await db.transaction((tx) => bringForward(tx, { now: now(), ...copiesAfterOutage(now()) })).catch(() => log.error({}, 'waiting e-mails could not be brought forward'))
      }
    } else {
      const wasPaused = health.paused()
      health.failed({ now: now(), why: outcome.why })
      log.warn({ email: email.id, letter: email.letter, outcome: outcome.kind, why: outcome.why }, 'an e-mail did not leave')
      if (!wasPaused && health.paused()) log.error({ why: outcome.why }, 'the mail server does not take mail; one e-mail a minute tries again')
    }
    return { email, outcome }
  }

  const giveClaimedBack = async () => {
    const ids = claimed.map(({ id }) => id)
    claimed = []
    if (ids.length > 0) await db.transaction((tx) => giveBack(tx, ids))
  }

  const work = async () => {
    while (!life.stopping) {
      const email = claimed.shift()
      if (!email) {
        if (await refill()) continue
        return
      }
      if (email.leasedUntil && email.leasedUntil.getTime() - leaseMargin <= now().getTime()) {
        claimed.unshift(email)
        await giveClaimedBack()
        continue
      }
      const tried = await send(email)
      await untilItSucceeds(() => record(tried), () => life.stopping)
      // What a paused transport would fail too goes back untried.
      if (health.paused()) await giveClaimedBack()
    }
  }

  return {
    begin: async ({ alone }) => {
      const released = await db.transaction(async (tx) => {
        await bringForward(tx, { now: now(), ...copiesAfterOutage(now()) })
        return releaseStale(tx, { now: now(), all: alone })
      })
      if (released > 0) log.warn({ released }, 'e-mails that a process was sending when it ended are sent again')
    },
    deliverDue: async () => {
      const mine: Promise<void>[] = []
      while (running.size < atOnce && !life.stopping) {
        const slot = work().finally(() => running.delete(slot))
        running.add(slot)
        mine.push(slot)
      }
      await Promise.all(mine)
    },
    releaseEnded: async () => {
      const released = await db.transaction((tx) => releaseStale(tx, { now: now(), all: false }))
      if (released > 0) log.warn({ released }, 'leases of e-mails have ended')
    },
    health: health.state,
    stop: async () => {
      life.stopping = true
      await Promise.allSettled(running)
      await giveClaimedBack()
      await transport.close()
    },
  }
}

async function recordTrouble(tx: Transaction, { email: { id, attempts, copies }, outcome }: Tried, now: Date): Promise<void> {
  if (outcome.kind === 'delivered') return
  const lastError = outcome.why
  if (outcome.kind === 'refused-recipient') return recordFailed(tx, { id, now, lastError })
  if (outcome.kind !== 'ambiguous') return requeue(tx, { id, dueAt: nextTry({ id, attempts, now }), lastError })
  const dueAt = nextCopy({ copies: copies + 1, now })
  return dueAt ? recordAmbiguous(tx, { id, dueAt, lastError }) : recordFailed(tx, { id, now, lastError: 'never acknowledged' })
}

/** What was sent must be recorded, or it is sent again: a full disk is waited for. */
async function untilItSucceeds(work: () => Promise<void>, giveUp: () => boolean): Promise<void> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (giveUp()) throw error
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}
