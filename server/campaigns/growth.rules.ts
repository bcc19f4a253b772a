import type { GrowthDay } from '#contracts/campaigns.ts'
import type { LogKind } from '#db/queries/log.ts'

type Entry = { at: Date; kind: LogKind; signatureId: string | null }

const onto: ReadonlySet<LogKind> = new Set<LogKind>(['listed', 'returned', 'reinstated', 'parted'])
const off: ReadonlySet<LogKind> = new Set<LogKind>(['withdrawn', 'disputed', 'invalidated', 'joined'])
/** Entries that bring a sign-on onto the list or take it off. */
export const listingKinds: LogKind[] = [...onto, ...off]
export const isListingKind = (kind: LogKind): boolean => onto.has(kind) || off.has(kind)

/** The sign-ons that are on the list after these entries, by what their kinds tell. */
export function standingAfter(entries: readonly Pick<Entry, 'kind' | 'signatureId'>[]): Set<string> {
  const standing = new Set<string>()
  for (const { kind, signatureId } of entries) {
    if (signatureId === null) continue
    if (onto.has(kind)) standing.add(signatureId)
    else if (off.has(kind)) standing.delete(signatureId)
  }
  return standing
}

const day = 86_400_000
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** Counted from the log, as everybody can: what is on the list already does not come on it, and what is off does not leave. */
export function growthByDay({ entries, from, until }: { entries: readonly Entry[]; from: Date; until: Date }): GrowthDay[] {
  const days = emptyDays(from, new Date(Math.max(until.getTime(), entries.at(-1)?.at.getTime() ?? 0)))
  const byDate = new Map(days.map((known) => [known.on, known]))
  const standing = new Set<string>()
  for (const { at, kind, signatureId } of entries) {
    const today = byDate.get(dayOf(at))
    if (!today || signatureId === null) continue
    if (onto.has(kind) && !standing.has(signatureId)) {
      standing.add(signatureId)
      today.listed += 1
    } else if (off.has(kind) && standing.delete(signatureId)) today.left += 1
  }
  let total = 0
  for (const known of days) known.total = total += known.listed - known.left
  return days
}

/** Every date from one to the other, both included. */
function emptyDays(from: Date, until: Date): GrowthDay[] {
  const days: GrowthDay[] = []
  for (let at = Date.parse(dayOf(from)); at <= until.getTime(); at += day) days.push({ on: dayOf(new Date(at)), listed: 0, left: 0, total: 0 })
  return days
}
