import { describe, expect, test } from 'vitest'
import { showTarget, targetEnd, type Calendar, type Target } from './business-time.ts'

const library: Calendar = {
  zone: 'America/New_York',
  workdays: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '17:00',
  holidays: ['2026-11-26', '2026-12-25', '2027-01-01'],
}
const end = (start: string, amount: number, unit: Target['unit'], calendar: Partial<Calendar> = {}) =>
  targetEnd(new Date(start), { amount, unit }, { ...library, ...calendar })
const at = (iso: string) => new Date(iso)

describe('minutes and hours', () => {
  test('are elapsed time, through the night and the weekend', () => {
    expect(end('2026-11-20T16:50:00-05:00', 15, 'minutes')).toEqual(at('2026-11-20T17:05:00-05:00'))
    expect(end('2026-11-20T16:50:00-05:00', 24, 'hours')).toEqual(at('2026-11-21T16:50:00-05:00'))
  })
  test('are not stretched when the clocks change', () => {
    expect(end('2026-03-07T16:00:00-05:00', 24, 'hours')).toEqual(at('2026-03-08T17:00:00-04:00'))
    expect(end('2026-10-31T16:00:00-04:00', 24, 'hours')).toEqual(at('2026-11-01T15:00:00-05:00'))
  })
})

describe('days', () => {
  test('end at the same time of day, also when the clocks change in between', () => {
    expect(end('2026-03-07T16:00:00-05:00', 1, 'days')).toEqual(at('2026-03-08T16:00:00-04:00'))
    expect(end('2026-10-31T16:00:00-04:00', 3, 'days')).toEqual(at('2026-11-03T16:00:00-05:00'))
  })
  test('end an hour later where the clocks skip that time', () => {
    expect(end('2026-03-07T02:30:00-05:00', 1, 'days')).toEqual(at('2026-03-08T03:30:00-04:00'))
  })
  test('count weekends and holidays', () => {
    expect(end('2026-12-24T10:00:00-05:00', 3, 'days')).toEqual(at('2026-12-27T10:00:00-05:00'))
  })
})

describe('a working day ends at closing time', () => {
  test('of the day after, when it starts within opening hours', () => {
    expect(end('2026-11-17T10:00:00-05:00', 1, 'working-days')).toEqual(at('2026-11-18T17:00:00-05:00'))
  })
  test('of the day after, when it starts before opening or after closing', () => {
    expect(end('2026-11-17T06:00:00-05:00', 1, 'working-days')).toEqual(at('2026-11-18T17:00:00-05:00'))
    expect(end('2026-11-17T23:59:00-05:00', 1, 'working-days')).toEqual(at('2026-11-18T17:00:00-05:00'))
  })
  test('of Monday, when it starts on Friday evening or at the weekend', () => {
    const monday = at('2026-11-23T17:00:00-05:00')
    expect(end('2026-11-20T19:30:00-05:00', 1, 'working-days')).toEqual(monday)
    expect(end('2026-11-21T12:00:00-05:00', 1, 'working-days')).toEqual(monday)
    expect(end('2026-11-22T23:00:00-05:00', 1, 'working-days')).toEqual(monday)
  })
  test('of the next working day, when it starts on a holiday', () => {
    expect(end('2026-11-26T11:00:00-05:00', 1, 'working-days')).toEqual(at('2026-11-27T17:00:00-05:00'))
  })
  test('after the holiday, when it starts on the eve', () => {
    expect(end('2026-11-25T11:00:00-05:00', 1, 'working-days')).toEqual(at('2026-11-27T17:00:00-05:00'))
  })
  test('of the clock as it is on that day, when the clocks change in between', () => {
    expect(end('2026-03-06T11:00:00-05:00', 1, 'working-days')).toEqual(at('2026-03-09T17:00:00-04:00'))
    expect(end('2026-10-30T11:00:00-04:00', 1, 'working-days')).toEqual(at('2026-11-02T17:00:00-05:00'))
  })
  test('in the new year, past the holidays and weekends between', () => {
    expect(end('2026-12-31T11:00:00-05:00', 1, 'working-days')).toEqual(at('2027-01-04T17:00:00-05:00'))
    expect(end('2026-12-23T11:00:00-05:00', 5, 'working-days')).toEqual(at('2026-12-31T17:00:00-05:00'))
  })
  test('of the day in its own zone: Friday night in Auckland is still Friday morning in London', () => {
    const auckland = { zone: 'Pacific/Auckland' }
    expect(end('2026-11-20T22:00:00+13:00', 1, 'working-days', auckland)).toEqual(at('2026-11-23T17:00:00+13:00'))
  })
  test('after midnight, where the place closes then', () => {
    const lateDesk = { opensAt: '12:00', closesAt: '01:00' }
    expect(end('2026-11-17T13:00:00-05:00', 1, 'working-days', lateDesk)).toEqual(at('2026-11-19T01:00:00-05:00'))
    expect(end('2026-11-17T13:00:00-05:00', 1, 'working-days', { opensAt: '00:00', closesAt: '24:00' })).toEqual(
      at('2026-11-19T00:00:00-05:00'),
    )
  })
  test('of any day at all, where the calendar has no working days', () => {
    expect(end('2026-11-20T19:30:00-05:00', 1, 'working-days', { workdays: [] })).toEqual(at('2026-11-21T17:00:00-05:00'))
  })
})

test('three working days from Wednesday before Thanksgiving are Tuesday', () => {
  expect(end('2026-11-25T11:00:00-05:00', 3, 'working-days')).toEqual(at('2026-12-01T17:00:00-05:00'))
})

test('a target of nothing has run out at its start', () => {
  for (const unit of ['minutes', 'hours', 'days', 'working-days'] as const) {
    expect(end('2026-11-20T19:30:00-05:00', 0, unit)).toEqual(at('2026-11-20T19:30:00-05:00'))
  }
})

test.each([
  [{ amount: 15, unit: 'minutes' }, '15 minutes'],
  [{ amount: 1, unit: 'hours' }, '1 hour'],
  [{ amount: 7, unit: 'days' }, '7 days'],
  [{ amount: 1, unit: 'working-days' }, '1 working day'],
  [{ amount: 3, unit: 'working-days' }, '3 working days'],
] as const)('the target %o is told as %s', (target, told) => {
  expect(showTarget(target)).toBe(told)
})
