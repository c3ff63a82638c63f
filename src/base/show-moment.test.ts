import { describe, expect, test } from 'vitest'
import { momentAt, type Precision } from './moment.ts'
import { showInstant, showMoment, showShortInstant, showShortMoment, showTime } from './show-moment.ts'

const zone = 'America/New_York'
const moment = (iso: string, precision: Precision = 'minute', where = zone) => momentAt(new Date(iso), precision, where)
const friday = '2026-11-20T15:05:00-05:00'
const now = new Date('2026-11-21T16:42:00-05:00')

describe('a moment is told', () => {
  test.each([
    ['minute', 'Friday, November 20, 2026 at 3:05 PM'],
    ['hour', 'Friday, November 20, 2026 at 3 PM'],
    ['day', 'November 20, 2026'],
    ['month', 'November 2026'],
    ['year', '2026'],
  ] as const)('to the %s that is known: %s, %s', (precision, told) => {
    expect(showMoment(moment(friday, precision))).toBe(told)
  })

  test('with midnight as 12 AM and noon as 12:00 PM, or as noon when no more than the hour is known', () => {
    expect(showMoment(moment('2026-11-20T00:07:00-05:00'))).toBe('Friday, November 20, 2026 at 12:07 AM')
    expect(showMoment(moment('2026-11-20T12:00:00-05:00'))).toBe('Friday, November 20, 2026 at 12:00 PM')
    expect(showMoment(moment('2026-11-20T12:00:00-05:00', 'hour'))).toBe('Friday, November 20, 2026 at noon')
  })

  test.each([
    ['2026-11-21T15:05:00-05:00', 'today at 3:05 PM'],
    ['2026-11-20T15:05:00-05:00', 'yesterday at 3:05 PM'],
    ['2026-11-16T15:05:00-05:00', 'Monday at 3:05 PM'],
    ['2026-11-15T15:05:00-05:00', 'Sunday at 3:05 PM'],
    ['2026-11-14T15:05:00-05:00', 'Saturday, November 14, 2026 at 3:05 PM'],
    ['2026-11-22T09:00:00-05:00', 'tomorrow at 9:00 AM'],
    ['2026-11-23T09:00:00-05:00', 'Monday, November 23, 2026 at 9:00 AM'],
  ])('by the name of a near day when it is known what time it is: %s is %s', (iso, told) => {
    expect(showMoment(moment(iso), { now })).toBe(told)
  })

  test('as the bare day when only that is known', () => {
    expect(showMoment(moment(friday, 'day'), { now })).toBe('yesterday')
    expect(showMoment(moment('2026-11-01T12:00:00-04:00', 'day'), { now })).toBe('November 1, 2026')
  })

  test('on the clock of its own zone, which is named for a reader whose clock differs', () => {
    expect(showMoment(moment(friday), { zone: 'America/Los_Angeles' })).toBe('Friday, November 20, 2026 at 3:05 PM EST')
    expect(showMoment(moment(friday, 'minute', 'Europe/Berlin'), { zone })).toBe('Friday, November 20, 2026 at 9:05 PM GMT+1')
  })

  test('without the zone for a reader in another zone with the same clock', () => {
    expect(showMoment(moment(friday), { zone: 'America/Toronto' })).toBe('Friday, November 20, 2026 at 3:05 PM')
  })

  test('with the zone around a change of the clocks, so that 1:30 AM is told apart from 1:30 AM', () => {
    expect(showMoment(moment('2026-11-01T05:30:00Z'))).toBe('Sunday, November 1, 2026 at 1:30 AM EDT')
    expect(showMoment(moment('2026-11-01T06:30:00Z'))).toBe('Sunday, November 1, 2026 at 1:30 AM EST')
    expect(showMoment(moment('2026-11-01T12:00:00Z'))).toBe('Sunday, November 1, 2026 at 7:00 AM')
  })

  test('as today by the day of its zone, not of the reader', () => {
    const lateInNewYork = new Date('2026-11-21T23:30:00-05:00')
    expect(showMoment(moment('2026-11-22T16:00:00+13:00', 'minute', 'Pacific/Auckland'), { now: lateInNewYork })).toBe('today at 4:00 PM')
  })
})

describe('in a table a moment is told', () => {
  test.each([
    ['minute', 'Nov 20, 3:05 PM', 'Nov 20, 2026, 3:05 PM'],
    ['hour', 'Nov 20, 3 PM', 'Nov 20, 2026, 3 PM'],
    ['day', 'Nov 20', 'Nov 20, 2026'],
    ['month', 'Nov 2026', 'Nov 2026'],
    ['year', '2026', '2026'],
  ] as const)('shortly, to the %s: %s', (precision, thisYear, anyYear) => {
    expect(showShortMoment(moment(friday, precision), { now })).toBe(thisYear)
    expect(showShortMoment(moment(friday, precision))).toBe(anyYear)
  })

  test('with its year when that is not the present one', () => {
    expect(showShortMoment(moment('2025-12-31T15:05:00-05:00'), { now })).toBe('Dec 31, 2025, 3:05 PM')
  })
})

test('an instant is told to the minute, and as the time alone where the day is clear', () => {
  expect(showInstant(new Date(friday), zone, { now })).toBe('yesterday at 3:05 PM')
  expect(showShortInstant(new Date(friday), zone, { now })).toBe('Nov 20, 3:05 PM')
  expect(showTime(new Date(friday), zone)).toBe('3:05 PM')
})
