/** How much is done: `quick` is for looking whether it runs. */
export type Effort = { rounds: number; seconds: number; quick: boolean }

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Measures by turns, so that whatever else the machine does falls on all alike. Answers the median of each. */
export async function alternate<Names extends string>(measures: Record<Names, () => Promise<number>>, { rounds, quick }: Pick<Effort, 'rounds' | 'quick'>): Promise<Record<Names, number>> {
  const found = new Map<string, number[]>()
  const each = Object.entries<() => Promise<number>>(measures)
  // One turn of each that does not count: V8 compiles what is used often.
  if (!quick) for (const [, measure] of each) await measure()
  for (let round = 0; round < rounds; round += 1) {
    // Every other round the other way round: nobody is always first.
    for (const [name, measure] of round % 2 === 0 ? each : each.toReversed()) found.set(name, [...(found.get(name) ?? []), await measure()])
  }
  return Object.fromEntries([...found].map(([name, numbers]) => [name, median(numbers)])) as Record<Names, number>
}
