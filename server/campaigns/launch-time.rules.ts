import { Temporal } from 'temporal-polyfill'

type Problem = { field: 'launchAt' | 'launchZone'; problem: 'moment.wrong' | 'zone.missing' | 'launch.skipped' | 'launch.twice'; values?: Record<string, string> }

const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/i

/** The instant that is meant by a moment with an offset, or by what the clocks of a zone show then. Where they show that time never, or twice, it says so. */
export function readLaunchTime(given: string, zone: string | null): { at: Date } | Problem {
  if (hasOffset.test(given)) return { at: new Date(given) }
  if (zone === null) return { field: 'launchZone', problem: 'zone.missing' }
  const shown = readShown(given)
  if (!shown) return { field: 'launchAt', problem: 'moment.wrong' }
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => shown.toZonedDateTime(zone, { disambiguation })) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at: new Date(earlier.epochMilliseconds) }
  const problem = earlier.toPlainDateTime().equals(shown) ? 'launch.twice' : 'launch.skipped'
  return { field: 'launchAt', problem, values: { zone: zone.replaceAll('_', ' '), time: clock(shown), ...turnAfter(earlier) } }
}

function readShown(given: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(given, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

const clock = (shown: Temporal.PlainDateTime | Temporal.PlainTime): string => shown.toString({ smallestUnit: 'minute' }).slice(-5)

/** What the clocks show when they are changed, and what they show after it. */
function turnAfter(before: Temporal.ZonedDateTime): { from: string; to: string } {
  const turn = before.getTimeZoneTransition('next') ?? before
  return { from: clock(turn.toPlainDateTime().add({ nanoseconds: before.offsetNanoseconds - turn.offsetNanoseconds })), to: clock(turn.toPlainDateTime()) }
}
