import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certainlyBefore, earliest, latest, momentAt, possiblyBefore, type Moment } from './moment.ts'
import { precisions } from './precision.ts'
import { instantOf } from './zoned-time.ts'

const newYork = 'America/New_York'
const moment = (iso: string, precision: Moment['precision'], zone = newYork) => momentAt(new Date(iso), precision, zone)

describe('a moment begins', () => {
  test.each([
    ['year', '2026-01-01T05:00:00Z'],
    ['month', '2026-11-01T04:00:00Z'],
    ['day', '2026-11-20T05:00:00Z'],
    ['hour', '2026-11-20T20:00:00Z'],
    ['minute', '2026-11-20T20:05:00Z'],
  ] as const)('where its %s begins in its zone', (precision, at) => {
    expect(moment('2026-11-20T20:05:42Z', precision).at.toISOString()).toBe(at.replace('Z', '.000Z'))
  })

  test('at one in the morning on a day that has no midnight', () => {
    expect(moment('2024-09-08T15:00:00Z', 'day', 'America/Santiago').at.toISOString()).toBe('2024-09-08T04:00:00.000Z')
  })

  test('in the hour that it was, where the clocks showed that hour twice', () => {
    expect(moment('2026-11-01T05:30:00Z', 'hour').at.toISOString()).toBe('2026-11-01T05:00:00.000Z')
    expect(moment('2026-11-01T06:30:00Z', 'hour').at.toISOString()).toBe('2026-11-01T06:00:00.000Z')
  })
})

describe('a moment may lie', () => {
  test('anywhere in its day, which is 23 or 25 hours long when the clocks change', () => {
    const hoursOf = (iso: string) => {
      const day = moment(iso, 'day')
      return (latest(day).getTime() - earliest(day).getTime()) / 3_600_000
    }
    expect([hoursOf('2026-03-08T12:00:00Z'), hoursOf('2026-11-01T12:00:00Z'), hoursOf('2026-11-20T12:00:00Z')]).toEqual([23, 25, 24])
  })

  test('up to the end of its year', () => {
    expect(latest(moment('2019-06-01T12:00:00Z', 'year')).toISOString()).toBe('2020-01-01T05:00:00.000Z')
  })

  test('where the instant lies that it was made from, whatever the zone and the precision', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
        fc.constantFrom(...precisions),
        fc.constantFrom(newYork, 'America/Phoenix', 'Europe/Berlin', 'Pacific/Auckland', 'America/Santiago', 'Asia/Kathmandu'),
        (at, precision, zone) => {
          const made = momentAt(at, precision, zone)
          expect(made.at.getTime()).toBe(earliest(made).getTime())
          expect(earliest(made).getTime()).toBeLessThanOrEqual(at.getTime())
          expect(latest(made).getTime()).toBeGreaterThan(at.getTime())
        },
      ),
    )
  })
})

describe('of two moments', () => {
  const day = moment('2026-11-20T20:00:00Z', 'day')
  const sameAfternoon = moment('2026-11-20T20:05:00Z', 'minute')
  const nextDay = moment('2026-11-21T20:00:00Z', 'day')

  test('the earlier day is certainly before the later one', () => {
    expect([certainlyBefore(day, nextDay), certainlyBefore(nextDay, day)]).toEqual([true, false])
  })
  test('a day and a minute in it may be either way round', () => {
    expect([certainlyBefore(day, sameAfternoon), certainlyBefore(sameAfternoon, day)]).toEqual([false, false])
    expect([possiblyBefore(day, sameAfternoon), possiblyBefore(sameAfternoon, day)]).toEqual([true, true])
  })
  test('the later one is not even possibly before', () => {
    expect(possiblyBefore(nextDay, day)).toBe(false)
  })
})

describe('a time on the wall', () => {
  const at = (zone: string, month: number, day: number, hour: number, minute: number) =>
    instantOf({ year: 2026, month, day, hour, minute }, zone).toISOString()

  test('that the clocks skip is moved on by what they skip', () => {
    expect(at(newYork, 3, 8, 2, 30)).toBe('2026-03-08T07:30:00.000Z')
    expect(at('Europe/Berlin', 3, 29, 2, 30)).toBe('2026-03-29T01:30:00.000Z')
  })
  test('that they show twice is the first of the two', () => {
    expect(at(newYork, 11, 1, 1, 30)).toBe('2026-11-01T05:30:00.000Z')
    expect(at('Pacific/Auckland', 4, 5, 2, 30)).toBe('2026-04-04T13:30:00.000Z')
  })
  test('is the same all year where clocks are never changed', () => {
    expect([at('America/Phoenix', 3, 8, 2, 30), at('America/Phoenix', 11, 1, 1, 30)]).toEqual([
      '2026-03-08T09:30:00.000Z',
      '2026-11-01T08:30:00.000Z',
    ])
  })
})
