import type { Services } from '../services.ts'

/** So many are logged and counted one by one in each second; of a crowd it is enough to know how large it was. */
const mostLines = 50
const second = 1000

type Answered = { method: string; route: string; status: number }

/** What came from memory, for the log and the figures: one by one, and in a crowd many at once. */
export function openTally({ log, vitals }: Pick<Services, 'log' | 'vitals'>) {
  const more = new Map<string, Answered & { times: number }>()
  let lines = 0
  let ending: NodeJS.Timeout | undefined

  function end(): void {
    ending = undefined
    lines = 0
    for (const many of more.values()) {
      vitals.answered(many)
      log.info(many, 'answered many more')
    }
    more.clear()
  }

  return ({ requestId, ...answered }: Answered & { requestId: string }): void => {
    ending ??= setTimeout(end, second).unref()
    lines += 1
    if (lines <= mostLines) {
      vitals.answered(answered)
      return log.info({ requestId, ...answered, ms: 0 }, 'answered')
    }
    const key = `${answered.method} ${answered.status} ${answered.route}`
    const known = more.get(key)
    if (known) known.times += 1
    else more.set(key, { ...answered, times: 1 })
  }
}
