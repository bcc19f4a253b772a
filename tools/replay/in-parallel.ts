/** Does something with each, in order, so many at a time. */
export async function inParallel<Thing>(things: Iterable<Thing>, work: (thing: Thing) => Promise<void>, atOnce = 8): Promise<void> {
  const waiting = things[Symbol.iterator]()
  const worker = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** A queue that is worked off so many at a time. */
export function openQueue<Thing>(work: (thing: Thing) => Promise<void>, atOnce = 8) {
  const waiting: Thing[] = []
  let working = 0
  const next = () => {
    while (working < atOnce && waiting.length > 0) {
      working += 1
      void work(waiting.shift()!).finally(() => {
        working -= 1
        next()
      })
    }
  }
  return {
    add(thing: Thing) {
      waiting.push(thing)
      next()
    },
    left: () => waiting.length + working,
  }
}
