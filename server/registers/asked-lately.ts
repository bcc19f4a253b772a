import { Refusal } from '#contracts/refusals.ts'
import type { Services } from '../services.ts'

/** So that the list of networks cannot grow for ever. */
const mostNetworks = 20_000
const counted = new WeakMap<Services['db'], Map<string, { count: number; endsAt: number }>>()

/**
 * An honest no to a network that asks more than a roomful of people types. Counted in memory, on each node by itself: completing a name must not write,
 * because others sign meanwhile.
 */
export function refuseAskedTooOften({ db, config, secrets, now }: Services, network: string): void {
  const { count: most, seconds } = config.limits.registers
  const networks = counted.get(db) ?? new Map<string, { count: number; endsAt: number }>()
  counted.set(db, networks)
  const at = now().getTime()
  const who = secrets.pseudonym(network)
  const known = networks.get(who)
  const window = known && known.endsAt > at ? known : { count: 0, endsAt: at + seconds * 1000 }
  window.count += 1
  if (!known && networks.size >= mostNetworks) networks.clear()
  networks.set(who, window)
  if (window.count > most) throw new Refusal('limit.reached', { retryAfter: Math.max(1, Math.ceil((window.endsAt - at) / 1000)) })
}
