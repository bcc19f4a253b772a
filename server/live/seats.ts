import type { Listener } from './listener.ts'

type Seat = { listener: Listener; share: number; beatsLeft: number }

// Ten thousand heartbeats at once would hold up everything else.
const shares = 20

/** Who listens, from where, and for how long still. `most` listeners a network, `beats` heartbeats a life. */
export function openSeats({ most, beats }: { most: number; beats: number }) {
  const seats = new Set<Seat>()
  const byNetwork = new Map<string, number>()
  let taken = 0
  let turn = 0

  return {
    shares,

    /** @returns the way to give the seat back; nothing where the network has no seat left. */
    take(listener: Listener, network: string): (() => void) | undefined {
      const others = byNetwork.get(network) ?? 0
      if (others >= most) return undefined
      byNetwork.set(network, others + 1)
      taken += 1
      // Those who came together after a restart do not all come back together: lives differ by a tenth.
      const seat = { listener, share: taken % shares, beatsLeft: beats - (taken % (Math.floor(beats / 10) + 1)) }
      seats.add(seat)
      return () => {
        if (!seats.delete(seat)) return
        const left = byNetwork.get(network)! - 1
        if (left > 0) byNetwork.set(network, left)
        else byNetwork.delete(network)
      }
    },

    /** One share of the seats hears a heartbeat; each has its turn once in `shares` calls. */
    beat(bytes: Buffer): void {
      turn = (turn + 1) % shares
      for (const seat of seats) {
        if (seat.share !== turn) continue
        seat.beatsLeft -= 1
        if (seat.beatsLeft < 0) seat.listener.end()
        else seat.listener.write(bytes)
      }
    },

    count: () => seats.size,
    endAll: () => {
      for (const { listener } of seats) listener.end()
    },
  }
}
