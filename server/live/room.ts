import type { Campaign } from '#db/queries/campaigns.ts'
import type { Services } from '../services.ts'
import type { Listener } from './listener.ts'
import { isHidden, readNews, type News } from './news.ts'

export type Room = ReturnType<typeof openRoom>

/** Different last revisions for which the same answer is kept ready. */
const mostGreetings = 50

/** Everybody who listens to one campaign in one language. `pace` is the least time between two events, in milliseconds. */
export function openRoom({ services, campaign, lang, pace }: { services: Pick<Services, 'db' | 'log' | 'now'>; campaign: Campaign; lang: string | undefined; pace: number }) {
  const listeners = new Set<Listener>()
  const greetings = new Map<number | null, Promise<News>>()
  let told = campaign.revision
  let joining = 0
  let toTell = false
  let rest: NodeJS.Timeout | 'telling' | undefined
  let closed = false

  function changed(): void {
    greetings.clear()
    toTell = true
    if (rest === undefined) void tell()
  }

  async function tell(): Promise<void> {
    rest = 'telling'
    toTell = false
    try {
      const news = await readNews(services, { campaignId: campaign.id, lang, since: told })
      if (news.hidden) for (const listener of listeners) listener.end()
      else if (news.revision !== told) {
        told = news.revision
        for (const listener of listeners) listener.write(news.bytes)
      }
    } catch (error) {
      if (closed) return
      services.log.error({ campaignId: campaign.id, fault: error instanceof Error ? error.name : typeof error }, 'Listeners could not be told of a change; they will be')
      toTell = true
    }
    if (closed) return
    rest = setTimeout(() => {
      rest = undefined
      if (toTell && listeners.size + joining > 0) void tell()
    }, pace)
    rest.unref()
  }

  /** A crowd that comes back after a restart has the same last revision: what it missed is read once. */
  async function greeting(since: number | null, atLeast: number): Promise<News> {
    const known = await greetings.get(since)
    if (known && known.revision >= atLeast) return known
    if (greetings.size >= mostGreetings) greetings.clear()
    const read = readNews(services, { campaignId: campaign.id, lang, since })
    greetings.set(since, read)
    read.catch(() => greetings.delete(since))
    return read
  }

  return {
    changed,

    /** Says what was missed, then everything new. `as` is the campaign as the gate saw it; `since` the last revision the browser heard of. */
    async join(listener: Listener, { as, since }: { as: Campaign; since: number | null }): Promise<void> {
      joining += 1
      try {
        // An announcement that never came, on a connection that broke, shows here.
        if (as.revision > told) changed()
        for (let heard = since; ; ) {
          const news = await greeting(heard, Math.max(told, as.revision))
          if (news.hidden !== isHidden(as, services.now())) return listener.end()
          listener.write(news.bytes)
          heard = news.revision
          // Nothing can come in between here and the end of this turn, so nothing is missed.
          if (heard >= told) break
        }
        if (listener.isOpen()) listeners.add(listener)
      } finally {
        joining -= 1
      }
    },

    leave: (listener: Listener) => void listeners.delete(listener),
    isEmpty: () => listeners.size + joining === 0,
    close: () => {
      closed = true
      if (typeof rest === 'object') clearTimeout(rest)
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
