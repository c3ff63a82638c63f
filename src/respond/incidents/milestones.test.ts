import { describe, expect, test } from 'vitest'
import type { Precision } from '../../base/moment.ts'
import { orderWarnings, reachedAt, refuseFuture } from './milestones.ts'

const zone = 'America/New_York'
const moment = (iso: string, precision: Precision = 'minute') => ({ at: new Date(iso), precision, zone })
const now = new Date('2026-03-02T14:00:00Z')

describe('a milestone in the future', () => {
  test('is refused with its date, so that the slip is seen', () => {
    expect(() => refuseFuture(moment('2026-03-03T14:00:00Z'), now, 'moment')).toThrow('Tuesday, March 3, 2026 at 9:00 AM is still to come')
  })
  test('is taken when it is only a clock that is a little ahead, or a day that is not over', () => {
    expect(() => refuseFuture(moment('2026-03-02T14:04:00Z'), now, 'moment')).not.toThrow()
    expect(() => refuseFuture(moment('2026-03-02T05:00:00Z', 'day'), now, 'moment')).not.toThrow()
  })
})

describe('the order of milestones', () => {
  test('is doubted in words when one lies before the one that comes before it', () => {
    const warnings = orderWarnings([
      { kind: 'contained', moment: moment('2026-03-02T12:00:00Z') },
      { kind: 'noticed', moment: moment('2026-03-02T13:00:00Z') },
    ])
    expect(warnings).toEqual([
      '“Contained” (Monday, March 2, 2026 at 7:00 AM) lies before “Noticed” (Monday, March 2, 2026 at 8:00 AM). Please check both.',
    ])
  })
  test('is not doubted as long as it may be right', () => {
    expect(
      orderWarnings([
        { kind: 'occurred', moment: moment('2026-01-01T05:00:00Z', 'year') },
        { kind: 'noticed', moment: moment('2026-01-05T12:00:00Z') },
      ]),
    ).toEqual([])
    expect(orderWarnings([])).toEqual([])
  })
})

test('a clock is stopped at the minute that is told, or at the last instant that may be meant', () => {
  expect(reachedAt(moment('2026-03-02T12:00:00Z'), now)).toEqual(new Date('2026-03-02T12:00:00Z'))
  expect(reachedAt(moment('2026-03-02T12:00:00Z', 'hour'), now)).toEqual(new Date('2026-03-02T13:00:00Z'))
  expect(reachedAt(moment('2026-03-02T05:00:00Z', 'day'), now)).toEqual(now)
})
