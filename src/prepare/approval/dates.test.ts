import { describe, expect, test } from 'vitest'
import { beginningOfDay, forceFromOn, isReminderDay, plusMonths, today } from './dates.ts'

const zone = 'America/New_York'
const at = (iso: string) => new Date(iso)

describe('a day of the organisation', () => {
  test('begins at midnight on its own clock, also on the days the clocks change', () => {
    expect(beginningOfDay('2026-03-05', zone)).toEqual(at('2026-03-05T05:00:00Z'))
    expect(beginningOfDay('2026-03-08', zone)).toEqual(at('2026-03-08T05:00:00Z'))
    expect(beginningOfDay('2026-03-09', zone)).toEqual(at('2026-03-09T04:00:00Z'))
  })
  test('is still yesterday in New York when it is morning in Greenwich', () => {
    expect(today(at('2026-03-05T04:59:00Z'), zone)).toBe('2026-03-04')
  })
})

describe('months later', () => {
  test('it is the same day and hour on the wall, whatever the clocks did', () => {
    expect(plusMonths(at('2026-03-02T14:00:00Z'), 12, zone)).toEqual(at('2027-03-02T14:00:00Z'))
    expect(plusMonths(at('2026-01-15T14:00:00Z'), 6, zone)).toEqual(at('2026-07-15T13:00:00Z'))
    expect(plusMonths(at('2026-11-10T14:00:00Z'), 3, zone)).toEqual(at('2027-02-10T14:00:00Z'))
  })
  test('it is the last day of a shorter month', () => {
    expect(plusMonths(at('2026-01-31T15:00:00Z'), 1, zone)).toEqual(at('2026-02-28T15:00:00Z'))
    expect(plusMonths(at('2028-02-29T15:00:00Z'), 12, zone)).toEqual(at('2029-02-28T15:00:00Z'))
    expect(plusMonths(at('2026-10-31T15:00:00Z'), 2, zone)).toEqual(at('2026-12-31T16:00:00Z'))
  })
})

describe('the day from which a version is in force', () => {
  const now = at('2026-03-02T14:00:00Z')
  test('may be left open, or be today, and is then now', () => {
    expect(forceFromOn(null, now, zone)).toBeNull()
    expect(forceFromOn('2026-03-02', now, zone)).toBeNull()
  })
  test('is a later day from its midnight on', () => {
    expect(forceFromOn('2026-03-03', now, zone)).toEqual(at('2026-03-03T05:00:00Z'))
  })
  test('that has passed is refused', () => {
    expect(() => forceFromOn('2026-03-01', now, zone)).toThrow('This day has passed.')
  })
})

test('a reminder goes out on the day something falls due, and every seventh day after it', () => {
  const due = at('2026-03-10T14:00:00Z')
  const days = ['09T14', '10T11', '11T14', '16T14', '17T11', '24T12'].filter((day) => isReminderDay(due, at(`2026-03-${day}:00:00Z`), zone))
  expect(days).toEqual(['10T11', '17T11', '24T12'])
})
