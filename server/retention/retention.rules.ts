import { keptFor } from '#contracts/retention.ts'

const day = 86_400_000

/** Until when something must have happened, or a campaign have ended, for what is personal of it to be forgotten now. */
export type Cuts = { now: Date; networksBefore: Date; endedBefore: Date }

export function cutsAt(now: Date): Cuts {
  return { now, networksBefore: new Date(now.getTime() - keptFor.networkDays * day), endedBefore: monthsBefore(now, keptFor.contactMonths) }
}

/** The same day of an earlier month; its last day where that month is shorter, so that nothing is forgotten early. */
function monthsBefore(at: Date, months: number): Date {
  const before = new Date(at)
  before.setUTCDate(1)
  before.setUTCMonth(before.getUTCMonth() - months)
  const lastDay = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate()
  before.setUTCDate(Math.min(at.getUTCDate(), lastDay))
  return before
}
