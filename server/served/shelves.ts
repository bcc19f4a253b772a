import type { Services } from '../services.ts'
import { openShelf, usualTimes, type Look, type Shelf, type Times } from './shelf.ts'
import { readStanding, readStandingOfAll, readStandingOfPress } from './standing.ts'

/** Whose changes change it: one campaign's (by slug), its press desk's as well, those of all, or nobody's. */
export type ShelfName = `of ${string}` | `press ${string}` | 'all' | 'still'

const mostShelves = 2000
const unchanging: Look = { standing: { as: '', at: '', until: null } }

type Given = { services: Pick<Services, 'db' | 'now'>; times?: Partial<Times>; /** A campaign is not, or no longer, for everybody's eyes. */ hidden: (name: ShelfName) => void }

/** Learns from announcements what has changed, so that nobody asks the database while nothing has. */
export function openShelves({ services, times = {}, hidden }: Given) {
  const shelves = new Map<ShelfName, Shelf>()
  const { db, now } = services

  db.listen((topic) => {
    if (topic === '*') for (const shelf of shelves.values()) shelf.changed()
    if (!topic.startsWith('campaign:')) return
    const id = topic.slice('campaign:'.length)
    shelves.get('all')?.changed()
    for (const [name, shelf] of shelves) {
      if (shelf.campaignId() === id) hasChanged(name, shelf)
      // Still being read for the first time: it may be this one.
      else if (name !== 'all' && shelf.campaignId() === undefined) shelf.changed()
    }
  })

  /** Looks at once, before anybody asks: what was taken down must not be shown, not even when the database goes away in this very moment. */
  function hasChanged(name: ShelfName, shelf: Shelf): void {
    shelf.changed()
    shelf.readAnew().then(
      (standing) => standing ?? hide(name, shelf),
      () => hide(name, shelf),
    )
  }

  function drop(name: ShelfName, shelf: Shelf): void {
    if (shelves.get(name) === shelf) shelves.delete(name)
  }

  function hide(name: ShelfName, shelf: Shelf): void {
    drop(name, shelf)
    hidden(name)
  }

  function readingOf(name: ShelfName) {
    if (name === 'all') return () => readStandingOfAll(services)
    return name.startsWith('press ') ? () => readStandingOfPress(services, name.slice('press '.length)) : () => readStanding(services, name.slice('of '.length))
  }

  /** Of a campaign that nobody has asked for so far. Only one that is there is remembered: made-up addresses must not fill the memory. */
  async function lookFirst(name: ShelfName): Promise<Look | undefined> {
    const shelf = openShelf({ read: readingOf(name), now, times: { ...usualTimes, ...times } })
    // On the shelf before the reading ends, so that no announcement is missed; a crowd that comes together reads it together.
    shelves.set(name, shelf)
    const oldest = shelves.size > mostShelves ? shelves.keys().next() : undefined
    if (oldest && !oldest.done) shelves.delete(oldest.value)
    try {
      const look = await shelf.look()
      if (!look) drop(name, shelf)
      return look
    } catch (error) {
      drop(name, shelf)
      throw error
    }
  }

  async function lookAgain(name: ShelfName, shelf: Shelf): Promise<Look | undefined> {
    const look = await shelf.look()
    if (!look) hide(name, shelf)
    return look
  }

  return {
    look: (name: ShelfName): Look | Promise<Look | undefined> => {
      if (name === 'still') return unchanging
      const shelf = shelves.get(name)
      if (!shelf) return lookFirst(name)
      const look = shelf.look()
      if (look === undefined || look instanceof Promise) return lookAgain(name, shelf)
      return look
    },
    size: () => shelves.size,
  }
}

