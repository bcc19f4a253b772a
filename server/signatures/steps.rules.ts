import type { SignatureState } from '#contracts/signatures.ts'

type Entry = { at: Date; event: string; to: SignatureState }
type Way = { state: SignatureState; submittedAt: Date; history: readonly Entry[]; /** When the statement was last delivered while this stood on the list. */ deliveredAt?: Date | undefined }

export const stepKeys = ['received', 'confirmed', 'checked', 'checking', 'listed', 'delivered', 'withdrawn', 'invalidated', 'joined', 'disowned', 'expired'] as const
export type StepKey = (typeof stepKeys)[number]
type Step = { key: StepKey; at: Date | null; place: 'done' | 'here' | 'ahead' }

/** When it came into the state it is in: not the last thing that happened in it. */
function since(history: readonly Entry[], state: SignatureState): Date | null {
  const before = history.findLastIndex(({ to }) => to !== state)
  return history[before + 1]?.at ?? null
}

/** When it last came on the list; nothing where it never did. */
export function listedSince(history: readonly Entry[]): Date | null {
  const last = history.findLastIndex(({ to }) => to === 'listed')
  return last < 0 ? null : since(history.slice(0, last + 1), 'listed')
}

const done = (key: StepKey, at: Date | null): Step => ({ key, at, place: 'done' })
const here = (key: StepKey, at: Date | null): Step => ({ key, at, place: 'here' })
const ahead = (key: StepKey): Step => ({ key, at: null, place: 'ahead' })

/** Received → confirmed → checked → listed → delivered, as far as it has come, and what may lie ahead; or where it ended. */
export function stepsOf({ state, submittedAt, history, deliveredAt }: Way): Step[] {
  const confirmed = history.find(({ event }) => event === 'listed' || event === 'held')?.at ?? null
  const listed = listedSince(history)
  const behind = [done('received', submittedAt), ...(confirmed ? [done('confirmed', confirmed)] : [])]

  if (state === 'pending') return [here('received', submittedAt), ahead('confirmed'), ahead('checked'), ahead('listed'), ahead('delivered')]
  if (state === 'held') return [...behind, here('checking', since(history, 'held')), ahead('listed'), ahead('delivered')]
  if (state === 'listed') return [...behind, done('checked', listed), ...(deliveredAt ? [done('listed', listed), here('delivered', deliveredAt)] : [here('listed', listed), ahead('delivered')])]
  return [...behind, ...(listed ? [done('checked', listed), done('listed', listed)] : []), ...(deliveredAt ? [done('delivered', deliveredAt)] : []), here(state, since(history, state))]
}
