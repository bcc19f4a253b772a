type Weighed = { bytes(): number }

/** Things kept within so many bytes: those that were asked for longest ago make room. */
export function openKept<Thing extends Weighed>(mostBytes: number) {
  const things = new Map<string, { thing: Thing; weight: number }>()
  let total = 0

  function forget(key: string): void {
    total -= things.get(key)?.weight ?? 0
    things.delete(key)
  }

  function keep(key: string, thing: Thing): void {
    forget(key)
    const weight = thing.bytes()
    if (weight > mostBytes) return
    things.set(key, { thing, weight })
    total += weight
    for (const oldest of things.keys()) {
      if (total <= mostBytes) break
      forget(oldest)
    }
  }

  return {
    find: (key: string): Thing | undefined => {
      const found = things.get(key)
      if (!found) return undefined
      // A map remembers the order in which things came: what is asked for comes again.
      things.delete(key)
      things.set(key, found)
      return found.thing
    },
    keep,
    /** Weighs it again, if it is still here. */
    weigh: (key: string, thing: Thing) => {
      if (things.get(key)?.thing === thing) keep(key, thing)
    },
    /** Takes out everything whose key begins so. */
    forgetAll: (beginning: string) => {
      for (const key of things.keys()) if (key.startsWith(beginning)) forget(key)
    },
    bytes: () => total,
    size: () => things.size,
  }
}
