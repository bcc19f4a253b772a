import { describe, expect, test } from 'vitest'
import { readLaunchTime } from '#server/campaigns/launch-time.rules.ts'

describe('the instant of a launch', () => {
  test.each([
    ['2026-10-02T09:00', 'Europe/London', '2026-10-02T08:00:00.000Z'],
    ['2026-12-02T09:00', 'Europe/London', '2026-12-02T09:00:00.000Z'],
    ['2026-10-02T09:00', 'Asia/Kathmandu', '2026-10-02T03:15:00.000Z'],
    ['2026-10-02T00:00', 'America/New_York', '2026-10-02T04:00:00.000Z'],
    ['2026-10-02T09:00', 'UTC', '2026-10-02T09:00:00.000Z'],
    // With an offset it is an instant already, whatever the zone's clocks do then.
    ['2026-10-25T01:30:00+01:00', 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25T01:30:00.000Z'],
  ])('%s in %s', (given, zone, instant) => {
    expect(readLaunchTime(given, zone)).toEqual({ at: new Date(instant) })
  })

  test.each([
    ['comes never where clocks go forward', '2026-03-29T01:30', 'Europe/London', 'launch.skipped', { time: '01:30', from: '01:00', to: '02:00' }],
    ['comes twice where they go back', '2026-10-25T01:30', 'Europe/London', 'launch.twice', { time: '01:30', from: '02:00', to: '01:00' }],
    ['comes never on a day that was left out', '2027-03-14T02:15', 'America/New_York', 'launch.skipped', { time: '02:15', from: '02:00', to: '03:00' }],
    ['comes twice in a half hour too', '2027-04-04T01:45', 'Australia/Lord_Howe', 'launch.twice', { time: '01:45', from: '02:00', to: '01:30' }],
  ])('%s', (_, given, zone, problem, values) => {
    expect(readLaunchTime(given, zone)).toEqual({ field: 'launchAt', problem, values: { zone: zone.replaceAll('_', ' '), ...values } })
  })

  test('is not guessed without a zone, nor from a day that no month has', () => {
    expect(readLaunchTime('2026-10-02T09:00', null)).toEqual({ field: 'launchZone', problem: 'zone.missing' })
    expect(readLaunchTime('2026-02-31T09:00', 'UTC')).toEqual({ field: 'launchAt', problem: 'moment.wrong' })
  })
})
