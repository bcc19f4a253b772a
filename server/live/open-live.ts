import { Refusal } from '#contracts/refusals.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Services } from '../services.ts'
import type { Listener } from './listener.ts'
import { openRoom, type Room } from './room.ts'
import { heartbeat } from './server-sent-event.ts'
import { openSeats } from './seats.ts'

/** In milliseconds. */
export type LiveTimes = { /** Least time between two events of a campaign. */ pace: number; heartbeat: number; /** The longest life of a stream; the browser then comes back. */ life: number }

const usualTimes: LiveTimes = { pace: 1000, heartbeat: 20_000, life: 15 * 60_000 }

export type Joining = { campaign: Campaign; /** Of a page that is a translation. */ lang?: string | undefined; /** The last revision the browser heard of. */ since: number | null; network: string; listener: Listener }

export type Live = {
  /** @returns what to call when the connection is gone. */
  join(joining: Joining): Promise<() => void>
  /** How many listen on this node. */
  count(): number
  /** Ends every stream, and takes no more. */
  close(): void
}

/** Hears the database once for the whole process, and tells the browsers of each campaign. */
export function openLive(services: Pick<Services, 'db' | 'log' | 'config' | 'now'>, times: Partial<LiveTimes> = {}): Live {
  const { pace, heartbeat: every, life } = { ...usualTimes, ...times }
  /** By campaign; one for each language that somebody reads it in. */
  const rooms = new Map<string, Map<string | undefined, Room>>()
  const seats = openSeats({ most: services.config.limits.listen.count, beats: Math.max(1, Math.floor(life / every)) })
  let closed = false

  const deaf = services.db.listen((topic) => {
    // After a gap in hearing, anything may have changed anywhere.
    if (topic === '*') for (const room of allRooms()) room.changed()
    else if (topic.startsWith('campaign:')) for (const room of rooms.get(topic.slice('campaign:'.length))?.values() ?? []) room.changed()
  })
  const beating = setInterval(() => seats.beat(heartbeat), every / seats.shares)
  beating.unref()

  const allRooms = () => [...rooms.values()].flatMap((inLanguages) => [...inLanguages.values()])

  function roomFor(campaign: Campaign, lang: string | undefined): Room {
    const inLanguages = rooms.get(campaign.id) ?? new Map<string | undefined, Room>()
    const room = inLanguages.get(lang) ?? openRoom({ services, campaign, lang, pace })
    rooms.set(campaign.id, inLanguages.set(lang, room))
    return room
  }

  function closeEmpty(room: Room, { id }: Campaign, lang: string | undefined): void {
    const inLanguages = rooms.get(id)
    if (!room.isEmpty() || inLanguages?.get(lang) !== room) return
    inLanguages.delete(lang)
    if (inLanguages.size === 0) rooms.delete(id)
    room.close()
  }

  return {
    join: async ({ campaign, lang, since, network, listener }) => {
      if (closed) throw new Refusal('service.busy', { retryAfter: 3 })
      const stand = seats.take(listener, network)
      if (!stand) throw new Refusal('limit.reached', { retryAfter: 60 })
      const room = roomFor(campaign, lang)
      const leave = () => {
        stand()
        room.leave(listener)
        closeEmpty(room, campaign, lang)
      }
      try {
        await room.join(listener, { as: campaign, since })
      } catch (error) {
        leave()
        throw error
      }
      return leave
    },
    count: seats.count,
    close: () => {
      closed = true
      deaf()
      clearInterval(beating)
      seats.endAll()
      for (const room of allRooms()) room.close()
      rooms.clear()
    },
  }
}
