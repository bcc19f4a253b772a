import type { Services } from '../services.ts'
import { makeCopy, type Copy, type Made } from './copy.ts'
import { openKept } from './kept.ts'
import type { Look } from './shelf.ts'
import { markStale } from './stale.ts'
import type { Standing } from './standing.ts'
import type { Wanted } from './wanted.ts'

const mostBytes = 64 * 1024 * 1024
/**
 * Of each second, at most a fifth goes into making one thing anew, after a credit of one second, in milliseconds: a storm of sign-ons is not to
 * leave no time for signing. Until there is credit again the list shown is that of a moment ago; what is not the list never waits.
 */
const mostCredit = 1000
const share = 0.2

type Kept = { copy: Copy; standing: Standing; credit: number; madeAt: number; at: Date; bytes: () => number }
export type Ready = { copy: Copy; /** In seconds, where it is marked as stale. */ age?: number }

type Given = {
  services: Pick<Services, 'now'>
  /** Answers nothing where there is nothing for everybody. Throws where it failed. */
  make: (wanted: Wanted) => Promise<Made | undefined>
}

const keyOf = ({ shelf, key }: Wanted) => `${shelf}\n${key}`
const creditOf = ({ credit, madeAt }: Kept) => Math.min(mostCredit, credit + (performance.now() - madeAt) * share)

/** What has been made for everybody, once for each standing of what it depends on. */
export function openCopies({ services: { now }, make }: Given) {
  const kept = openKept<Kept>(mostBytes)
  const inHand = new Map<string, Promise<Kept | undefined>>()

  function stale({ copy, standing }: Kept, since: Date): Ready {
    return { copy: markStale(copy, since, standing.campaign?.locale ?? 'en'), age: Math.max(0, Math.round((now().getTime() - since.getTime()) / 1000)) }
  }

  async function makeAndKeep(wanted: Wanted, standing: Standing, before: Kept | undefined): Promise<Kept | undefined> {
    const key = keyOf(wanted)
    const [startedAt, at] = [performance.now(), now()]
    const made = await make(wanted)
    if (!made) return undefined
    const madeAt = performance.now()
    const credit = (before ? creditOf(before) : mostCredit) - (madeAt - startedAt)
    const copy: Copy = makeCopy({ ...made, revision: standing.campaign?.revision, grown: () => kept.weigh(key, keeping) })
    const keeping: Kept = { copy, standing, credit, madeAt, at, bytes: () => copy.bytes() }
    // What was begun earlier may end later.
    const newest = kept.find(key)
    if (!newest || newest === before || newest.at <= at) kept.keep(key, keeping)
    return keeping
  }

  return {
    /** What can be sent at once. */
    find: (wanted: Wanted, { standing, awaySince }: Look): Ready | undefined => {
      const found = kept.find(keyOf(wanted))
      if (!found) return undefined
      if (awaySince) return stale(found, awaySince)
      if (found.standing.as !== standing.as) return undefined
      return found.standing.at === standing.at || creditOf(found) <= 0 ? { copy: found.copy } : undefined
    },

    /** Made anew; a crowd that asks for the same waits for the same. What there was before is sent, marked, where it cannot be made. */
    prepare: async (wanted: Wanted, { standing, awaySince }: Look): Promise<Ready | undefined> => {
      if (awaySince || (wanted.version ?? 0) > (standing.campaign?.versions ?? 0)) return undefined
      const before = kept.find(keyOf(wanted))
      const id = `${keyOf(wanted)}\n${standing.at}\n${standing.as}`
      const making = inHand.get(id) ?? makeAndKeep(wanted, standing, before).finally(() => inHand.delete(id))
      inHand.set(id, making)
      try {
        const made = await making
        return made && { copy: made.copy }
      } catch (fault) {
        if (!before) throw fault
        return stale(before, before.at)
      }
    },

    forget: (shelf: string): void => kept.forgetAll(`${shelf}\n`),
  }
}
