import { setImmediate } from 'node:timers/promises'

const atOnce = 100

/** Goes through many, and lets others have the thread every hundred: nobody's signature waits for somebody's list. */
export async function inSlices<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = []
  for (const [at, item] of items.entries()) {
    if (at > 0 && at % atOnce === 0) await setImmediate()
    results.push(work(item))
  }
  return results
}
