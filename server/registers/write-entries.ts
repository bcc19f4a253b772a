import { setTimeout as sleep } from 'node:timers/promises'
import { addRegisterEntries, addRegisterKeys, changeRegisterEntry, listEntriesAfter, removeRegisterKeys } from '#db/queries/register-imports.ts'
import type { RegisterEntry } from '#db/queries/registers.ts'
import type { Services } from '../services.ts'
import { keysOf } from './register-keys.rules.ts'

export type Change = { /** Nothing where it is new. */ before?: RegisterEntry | undefined; after: RegisterEntry }

/** Rows in one transaction: few, because whoever signs waits for its end. */
const atOnce = 500
export const inPieces = <Item>(items: readonly Item[]): Item[][] => Array.from({ length: Math.ceil(items.length / atOnce) }, (_, at) => items.slice(at * atOnce, (at + 1) * atOnce))

/** Writes entries in many short transactions: first what they are found by, in the order in which that is kept, then themselves. */
export async function writeChanges(services: Services, changes: readonly Change[], far: (part: number) => void = () => {}): Promise<void> {
  const keys = changes.flatMap(({ before, after }) => {
    const known = new Set(before ? keysOf(before) : [])
    return keysOf(after).flatMap((key) => (known.has(key) ? [] : [{ key, entryId: after.id }]))
  })
  keys.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  const all = keys.length + changes.length
  let done = 0
  for (const some of inPieces(keys)) {
    await inTurn(services, (tx) => addRegisterKeys(tx, some))
    far((done += some.length) / all)
  }
  for (const some of inPieces(changes)) {
    await inTurn(services, async (tx) => {
      await addRegisterEntries(tx, some.flatMap(({ before, after }) => (before ? [] : [after])))
      for (const { before, after } of some) {
        if (!before) continue
        await changeRegisterEntry(tx, after)
        const kept = new Set(keysOf(after))
        await removeRegisterKeys(tx, { entryId: after.id, keys: keysOf(before).filter((key) => !kept.has(key)) })
      }
    })
    far((done += some.length) / all)
  }
}

/** As long as one writes, others may after it: signing goes on beside a reading. */
async function inTurn({ db }: Services, work: Parameters<Services['db']['transaction']>[0]): Promise<void> {
  const began = performance.now()
  await db.transaction(work)
  await sleep(Math.min(50, Math.max(2, (performance.now() - began) / 2)))
}

/** All of a register, without holding more than a thousand of them. */
export async function* everyEntry({ db }: Services, register: string): AsyncGenerator<RegisterEntry> {
  for (let after = ''; ; ) {
    const some = await listEntriesAfter(db, { register, after, most: 1000 })
    yield* some
    if (some.length < 1000) return
    after = some.at(-1)!.id
  }
}
