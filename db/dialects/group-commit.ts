type Waiting = { run: () => Promise<void>; settle: (failure?: unknown) => void; /** Outside of any transaction, with nobody writing. */ alone?: true }

/** What the one writing connection can be told. */
export type Writer = {
  begin(): void | Promise<void>
  commit(): void
  rollback(): void
  savepoint(): void
  release(): void
  rollbackToSavepoint(): void
  /** False where the engine has rolled everything back by itself, as it does on a full disk. */
  inTransaction(): boolean
}

const mostInOneCommit = 256

/**
 * Group commit: the transactions that wait in one turn of the event loop run one after another inside one
 * BEGIN IMMEDIATE … COMMIT, a savepoint each, so that they share one fsync. A failed one rolls back to its own savepoint and
 * fails alone; the others are answered only after the commit, and all of them fail where the commit does.
 */
export function groupCommit(writer: Writer) {
  let queue: Waiting[] = []
  let running: Promise<void> | undefined

  const runBatch = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) {
      const turn = queue.findIndex(({ alone }) => alone)
      const batch = queue.slice(0, turn < 0 ? mostInOneCommit : Math.min(mostInOneCommit, Math.max(1, turn)))
      queue = queue.slice(batch.length)
      await (turn === 0 ? runAlone(batch[0]!) : commitTogether(writer, batch))
      await new Promise((resolve) => setImmediate(resolve))
    }
    running = undefined
  }

  return {
    transaction: <Result>(work: () => Promise<Result>): Promise<Result> =>
      new Promise<Result>((resolve, reject) => {
        let result: Result
        queue.push({
          run: async () => {
            result = await work()
          },
          settle: (failure) => (failure === undefined ? resolve(result) : reject(failure)),
        })
        running ??= runBatch()
      }),
    /** Waits for its turn, and has the others wait meanwhile. */
    alone: (work: () => Promise<void>): Promise<void> =>
      new Promise((resolve, reject) => {
        queue.push({ run: work, settle: (failure) => (failure === undefined ? resolve() : reject(failure)), alone: true })
        running ??= runBatch()
      }),
    idle: async () => {
      await running
    },
  }
}

async function runAlone(waiting: Waiting) {
  try {
    await waiting.run()
    waiting.settle()
  } catch (error) {
    waiting.settle(error)
  }
}

async function commitTogether(writer: Writer, batch: Waiting[]) {
  const outcomes = new Map<Waiting, unknown>()
  try {
    await writer.begin()
    for (const waiting of batch) {
      const failure = await runInSavepoint(writer, waiting)
      if (failure) outcomes.set(waiting, failure.error)
      if (!writer.inTransaction()) throw failure?.error ?? new Error('The transaction ended before its commit')
    }
    writer.commit()
  } catch (error) {
    if (writer.inTransaction()) writer.rollback()
    for (const waiting of batch) if (!outcomes.has(waiting)) outcomes.set(waiting, error)
  }
  for (const waiting of batch) waiting.settle(outcomes.get(waiting))
}

async function runInSavepoint(writer: Writer, waiting: Waiting): Promise<{ error: unknown } | undefined> {
  writer.savepoint()
  try {
    await waiting.run()
    writer.release()
    return undefined
  } catch (error) {
    if (writer.inTransaction()) {
      writer.rollbackToSavepoint()
      writer.release()
    }
    return { error }
  }
}
