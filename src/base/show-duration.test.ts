import { describe, expect, test } from 'vitest'
import { momentAt, type Precision } from './moment.ts'
import { showAgo, showDuration, showElapsed, showRemaining, showShortDuration, showShortRemaining } from './show-duration.ts'
import { days, hours, minutes, seconds } from './time.ts'

describe('a duration is told', () => {
  test.each([
    [0, 'less than a minute', '< 1 min'],
    [seconds(59), 'less than a minute', '< 1 min'],
    [minutes(1), '1 minute', '1 min'],
    [minutes(25) + seconds(59), '25 minutes', '25 min'],
    [hours(1), '1 hour', '1 h'],
    [hours(3) + minutes(10), '3 hours 10 minutes', '3 h 10 min'],
    [hours(24), '1 day', '1 d'],
    [days(1) + minutes(30), '1 day', '1 d'],
    [days(2) + hours(4) + minutes(59), '2 days 4 hours', '2 d 4 h'],
    [days(7) + hours(5), '7 days', '7 d'],
    [days(1204), '1,204 days', '1,204 d'],
  ])('in its two largest units, cut off: %i ms is %s', (durationMs, told, shortly) => {
    expect([showDuration(durationMs), showShortDuration(durationMs)]).toEqual([told, shortly])
  })
})

describe('what remains until a deadline is told', () => {
  test.each([
    [minutes(25), 'in 25 minutes', '25 min left'],
    [seconds(30), 'in less than a minute', '< 1 min left'],
    [0, 'in less than a minute', '< 1 min left'],
    [-seconds(30), 'less than a minute overdue', '< 1 min overdue'],
    [-minutes(12), '12 minutes overdue', '12 min overdue'],
    [-days(2) - hours(4), '2 days 4 hours overdue', '2 d 4 h overdue'],
  ])('%i ms as %s', (remainingMs, told, shortly) => {
    expect([showRemaining(remainingMs), showShortRemaining(remainingMs)]).toEqual([told, shortly])
  })
})

test('what has just happened is told as now, and anything else by its age', () => {
  expect([showAgo(seconds(40)), showAgo(-seconds(3)), showAgo(minutes(25))]).toEqual(['just now', 'just now', '25 minutes ago'])
})

describe('what passed between two moments is told', () => {
  const moment = (iso: string, precision: Precision) => momentAt(new Date(iso), precision, 'UTC')

  test.each([
    ['2026-11-20T10:00:00Z', 'minute', '2026-11-20T13:10:00Z', 'minute', '3 hours 10 minutes'],
    ['2026-11-20T10:00:00Z', 'hour', '2026-11-20T13:10:00Z', 'minute', 'about 3 hours'],
    ['2026-11-18T10:00:00Z', 'day', '2026-11-20T13:10:00Z', 'day', 'about 2 days'],
    ['2026-11-20T10:00:00Z', 'day', '2026-11-20T13:10:00Z', 'day', 'less than a day'],
    ['2026-11-20T10:00:00Z', 'hour', '2026-11-20T10:10:00Z', 'hour', 'less than an hour'],
    ['2026-03-01T00:00:00Z', 'month', '2026-11-03T00:00:00Z', 'day', 'about 8 months'],
    ['2019-01-01T00:00:00Z', 'year', '2021-02-03T00:00:00Z', 'minute', 'about 2 years'],
  ] as const)('as precisely as the vaguer of them: %s (%s) to %s (%s) is %s … %s', (from, fromPrecision, to, toPrecision, told) => {
    expect(showElapsed(moment(from, fromPrecision), moment(to, toPrecision))).toBe(told)
  })
})
