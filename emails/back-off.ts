import { createHash } from 'node:crypto'

const seconds = 1000
const minutes = 60 * seconds

const firstWait = 30 * seconds
const longestWait = 30 * minutes
/** Between copies of what may have arrived. */
const copyWait = 15 * minutes
const copiesADay = 3
const mostCopies = 9

/** 30 s · 2ⁿ ± 20 %, at most 30 minutes. The spread follows from the e-mail, so that what failed together is not tried together. */
export function nextTry({ id, attempts, now }: { id: string; attempts: number; now: Date }): Date {
  const wait = Math.min(firstWait * 2 ** Math.min(attempts - 1, 20), longestWait) * spread(`${id} ${attempts}`)
  return new Date(now.getTime() + Math.min(wait, longestWait))
}

/** When to send one more copy, `copies` having left already; nothing after three days of it. */
export function nextCopy({ copies, now }: { copies: number; now: Date }): Date | undefined {
  if (copies >= mostCopies) return undefined
  return new Date(now.getTime() + (copies % copiesADay === 0 ? 24 * 60 * minutes : copyWait))
}

/** After an outage copies need not wait their full quarter of an hour. */
export const copiesAfterOutage = (now: Date) => ({ copiesAt: new Date(now.getTime() + 5 * minutes), copiesBefore: new Date(now.getTime() + copyWait) })

const spread = (seed: string): number => 0.8 + 0.4 * (createHash('sha256').update(seed).digest().readUInt32BE() / 2 ** 32)
