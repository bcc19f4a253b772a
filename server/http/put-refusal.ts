import type { RefusalAnswer } from '#contracts/refusals.ts'
import { Refusal } from '#contracts/refusals.ts'
import { putProblems, putRefusal } from '#contracts/words/refused.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { DatabaseBusy } from '#db/database.ts'
import type { Services } from '../services.ts'
import { WrongInput } from './wrong-input.ts'

type Told = { status: number; answer: RefusalAnswer; retryAfter?: number }

/** Whatever was thrown, as it may leave: a refusal in words, or a fault of ours that reveals nothing and is logged. */
export function tell(thrown: unknown, { locale, requestId, log }: { locale: string; requestId: string; log: Services['log'] }): Told {
  const words = wordsIn(locale)
  const refusal = thrown instanceof Refusal ? thrown : thrown instanceof DatabaseBusy ? new Refusal('service.busy', { retryAfter: 30 }) : faultOf(thrown)
  if (refusal.status >= 500 && !(thrown instanceof Refusal)) log.error({ requestId, fault: describe(thrown) }, 'A request failed')
  const answer = putRefusal(refusal, words, requestId)
  const { retryAfter } = refusal.facts
  return {
    status: refusal.status,
    answer: refusal instanceof WrongInput ? { ...answer, fields: putProblems(refusal.issues, words) } : answer,
    ...(retryAfter !== undefined && { retryAfter }),
  }
}

/** Express and its body reader mark what the sender did wrong with a status below 500. */
function faultOf(thrown: unknown): Refusal {
  const status = (thrown as { status?: unknown } | undefined)?.status
  if (status === 413) return new Refusal('input.too-large')
  if (typeof status === 'number' && status >= 400 && status < 500) return new Refusal('input.malformed')
  return new Refusal('service.fault')
}

/** Name and stack, without the message: messages of databases quote the values that were sent. Errors of ours say in `forLog` what may be logged. */
function describe(thrown: unknown): { name: string; stack?: string; code?: unknown; reason?: string } {
  if (!(thrown instanceof Error)) return { name: typeof thrown }
  const cause = thrown.cause instanceof Error ? thrown.cause : undefined
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const { code, forLog } = thrown as { code?: unknown; forLog?: unknown }
  return { name: thrown.name, stack: frames.slice(0, 12).join('\n'), code: code ?? (cause as { code?: unknown } | undefined)?.code, ...(typeof forLog === 'string' && { reason: forLog }) }
}
