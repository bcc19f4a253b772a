import type { Standing } from './standing.ts'

/** In milliseconds. */
export type Times = {
  /** How long what was read is believed without an announcement: one that got lost costs no more than this. */
  trust: number
  /** How long a visitor waits for a database that does not answer, where there is something to show meanwhile. */
  patience: number
  /** Between two tries to reach a database that is away. */
  pause: number
  /** What is older than this is not shown any more, not even marked. */
  oldest: number
}

export const usualTimes: Times = { trust: 2000, patience: 1000, pause: 1000, oldest: 24 * 3_600_000 }

/** How things stand, and since when nobody could look. */
export type Look = { standing: Standing; awaySince?: Date }

type Given = { read: () => Promise<Standing | undefined>; now: () => Date; times: Times }

/** What is known of how one campaign stands, or all of them. Reading is left to few: the others wait for the same reading, or need none. */
export function openShelf({ read, now, times }: Given) {
  let known: Standing | undefined
  let readAt = 0
  /** Counts announcements: what was read before the last one is not believed. */
  let heard = 0
  let readAfter = -1
  let awayUntil = 0
  let running: { after: number; result: Promise<Standing | undefined> } | undefined
  let queued: Promise<Standing | undefined> | undefined

  function begin(): Promise<Standing | undefined> {
    const [after, at] = [heard, now().getTime()]
    const result = read()
      .then((standing) => {
        known = standing
        readAt = at
        readAfter = after
        awayUntil = 0
        return standing
      })
      .finally(() => {
        if (running?.result === result) running = undefined
      })
    running = { after, result }
    return result
  }

  /** A reading that begins after everything that has been announced by now: at most one runs, and one waits for it to end. */
  function readAnew(): Promise<Standing | undefined> {
    if (!running) return begin()
    if (running.after === heard) return running.result
    const next = () => {
      queued = undefined
      return begin()
    }
    queued ??= running.result.then(next, next)
    return queued
  }

  const isBelieved = (at: number) => readAfter === heard && at >= readAt && at - readAt < times.trust && (!known?.until || at < known.until.getTime())

  /** Says so in time, whatever the database does. */
  async function inTime(): Promise<Look | undefined> {
    const before = known
    if (!before) return standingOf(await readAnew())
    let impatient: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      impatient = setTimeout(() => reject(new Error('The database takes too long')), times.patience)
    })
    try {
      return standingOf(await Promise.race([readAnew(), late]))
    } catch {
      awayUntil = now().getTime() + times.pause
      return whileAway(before)
    } finally {
      clearTimeout(impatient)
    }
  }

  const whileAway = (standing: Standing): Look | undefined => (now().getTime() - readAt < times.oldest ? { standing, awaySince: new Date(readAt) } : undefined)

  return {
    /** At once wherever that is possible. Nothing where there is nothing for everybody to see; throws where that cannot be known. */
    look: (): Look | undefined | Promise<Look | undefined> => {
      const at = now().getTime()
      if (isBelieved(at)) return standingOf(known)
      return known && at < awayUntil ? whileAway(known) : inTime()
    },
    /** Something has changed, or may have. */
    changed: (): void => {
      heard += 1
      awayUntil = 0
    },
    readAnew,
    campaignId: () => known?.campaign?.id,
  }
}

export type Shelf = ReturnType<typeof openShelf>

const standingOf = (standing: Standing | undefined): Look | undefined => standing && { standing }
