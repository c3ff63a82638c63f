import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentAt, type Moment } from './moment.ts'
import { precisions } from './precision.ts'
import { readMoment } from './read-moment.ts'
import { showMoment, showShortMoment, type Telling } from './show-moment.ts'
import { offsetMinutesAt } from './wall-time.ts'

const zones = [
  'America/New_York',
  'America/Phoenix',
  'America/St_Johns',
  'America/Santiago',
  'Pacific/Honolulu',
  'Europe/Berlin',
  'Europe/London',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
]

const hour = 3_600_000
const day = 24 * hour

const offsetAt = (at: number, zone: string) => offsetMinutesAt(new Date(at), zone)

function changesOfClocks(zone: string, year: number): number[] {
  const days = Array.from({ length: 365 }, (_, index) => Date.UTC(year, 0, 1 + index))
  const before = days.filter((at) => offsetAt(at, zone) !== offsetAt(at + day, zone))
  return before.map(
    (at) =>
      Array.from({ length: 48 }, (_, half) => at + (half * hour) / 2).find((half) => offsetAt(half, zone) !== offsetAt(at, zone)) ?? at,
  )
}

const anyInstant = fc.date({ min: new Date('1995-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }).map((date) => date.getTime())
const minutesAround = fc.integer({ min: -240, max: 240 }).map((minutes) => minutes * 60_000)
const changes = new Map(zones.map((zone) => [zone, changesOfClocks(zone, 2026).concat(changesOfClocks(zone, 2024))]))
const nearAChange = (zone: string) =>
  fc.tuple(fc.constantFrom(...(changes.get(zone)?.concat(0) ?? [0])), minutesAround).map(([at, by]) => (at || Date.UTC(2026, 5, 1)) + by)

type Case = { moment: Moment; now: Date; reader: string }

const anyCase: fc.Arbitrary<Case> = fc
  .record({ zone: fc.constantFrom(...zones), reader: fc.constantFrom(...zones), precision: fc.constantFrom(...precisions) })
  .chain(({ zone, reader, precision }) =>
    fc
      .tuple(
        fc.oneof(anyInstant, nearAChange(zone)),
        fc.oneof(fc.integer({ min: 0, max: 8 * day }), fc.integer({ min: 0, max: 900 * day })),
      )
      .map(([at, age]) => ({ moment: momentAt(new Date(at), precision, zone), now: new Date(at + age), reader })),
  )

function comesBack(show: (moment: Moment, telling: Telling) => string, telling: (one: Case) => Telling) {
  fc.assert(
    fc.property(anyCase, (one) => {
      const text = show(one.moment, telling(one))
      expect({ text, ...readMoment(text, { now: one.now, zone: one.moment.zone }) }).toEqual({ text, moment: one.moment })
    }),
    { numRuns: 1500 },
  )
}

describe('a moment that is shown and read again is the same moment, to the same precision', () => {
  test('told in full', () => comesBack(showMoment, () => ({})))
  test('told by near days', () => comesBack(showMoment, ({ now }) => ({ now })))
  test('told to a reader in another zone', () => comesBack(showMoment, ({ now, reader }) => ({ now, zone: reader })))
  test('told shortly', () => comesBack(showShortMoment, () => ({})))
  test('told shortly within its year', () => comesBack(showShortMoment, ({ now, reader }) => ({ now, zone: reader })))
})

test('no text makes the reader fail, and no answer lies in the future', () => {
  const pieces = fc.constantFrom(
    'yesterday',
    'at',
    '3',
    'pm',
    '12:30',
    'an',
    'hour',
    'ago',
    'Nov',
    '20',
    '2019',
    'last',
    'EST',
    '-',
    '/',
    'and',
    'the',
    '5th',
    '999999999',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(pieces, { maxLength: 9 }).map((words) => words.join(' ')),
  )
  const now = new Date('2026-11-21T16:42:10-05:00')
  fc.assert(
    fc.property(anyText, fc.constantFrom(...zones), (text, zone) => {
      const read = readMoment(text, { now, zone })
      if ('moment' in read) expect(read.moment.at.getTime()).toBeLessThanOrEqual(now.getTime() + 5 * 60_000)
      else expect(read.message).toMatch(/\.$/)
    }),
    { numRuns: 3000 },
  )
})
