const failuresThatPause = 5
const betweenProbes = 60_000

export type TransportHealth = { paused: boolean; failuresInARow: number; since: Date | undefined; why: string | undefined }

/** Five failures in a row pause the transport; then one e-mail a minute tries whether it works again. */
export function transportHealth() {
  let failures = 0
  let since: Date | undefined
  let why: string | undefined
  let nextProbeAt = 0
  const paused = () => failures >= failuresThatPause

  return {
    /** Says whether an outage has just ended. */
    succeeded(): boolean {
      const wasPaused = paused()
      failures = 0
      since = undefined
      why = undefined
      return wasPaused
    },
    failed({ now, why: reason }: { now: Date; why: string }): void {
      failures += 1
      since ??= now
      why = reason
      if (paused()) nextProbeAt = now.getTime() + betweenProbes
    },
    /** What may be taken now. A probe is promised to who asks, and to nobody else for a minute. */
    mayTake(now: Date): 'any' | 'probe' | 'nothing' {
      if (!paused()) return 'any'
      if (now.getTime() < nextProbeAt) return 'nothing'
      nextProbeAt = now.getTime() + betweenProbes
      return 'probe'
    },
    paused,
    state: (): TransportHealth => ({ paused: paused(), failuresInARow: failures, since, why }),
  }
}
