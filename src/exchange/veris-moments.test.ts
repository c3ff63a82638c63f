import { describe, expect, test } from 'vitest'
import { milestonesOf, occurredOf, saysMoreThan } from './veris-moments.ts'
import type { VerisRecord } from './veris-schema.ts'

type Timeline = VerisRecord['timeline']
const timeline = (incident: Timeline['incident'], rest: Partial<Timeline> = {}): Timeline => ({ incident, ...rest })
const occurred = (incident: Timeline['incident']) => {
  const { at, precision, zone } = occurredOf(timeline(incident))
  return [at.toISOString(), precision, zone]
}

describe('when it happened', () => {
  test('is as precise as the source', () => {
    expect(occurred({ year: 2013 })).toEqual(['2013-01-01T00:00:00.000Z', 'year', 'UTC'])
    expect(occurred({ year: 2013, month: 4, day: null })).toEqual(['2013-04-01T00:00:00.000Z', 'month', 'UTC'])
    expect(occurred({ year: 2013, month: 4, day: 14 })).toEqual(['2013-04-14T00:00:00.000Z', 'day', 'UTC'])
    expect(occurred({ year: 2013, month: 4, day: 14, time: '05:45:00 PM' })).toEqual(['2013-04-14T17:45:00.000Z', 'minute', 'UTC'])
    expect(occurred({ year: 2013, month: 4, day: 14, time: '12:05:00 AM' })[0]).toBe('2013-04-14T00:05:00.000Z')
    expect(occurred({ year: 2013, month: 4, day: 14, time: '17:45' })[0]).toBe('2013-04-14T17:45:00.000Z')
  })
  test('leaves out what makes no sense together, and says that it did', () => {
    const odd = [
      { year: 2013, day: 14 },
      { year: 2013, month: 2, day: 31 },
      { year: 2013, month: 4, day: 14, time: 'at noon' },
      { year: 2013, month: 4, day: 14, time: '25:00' },
    ]
    expect(odd.map((incident) => occurredOf(timeline(incident)).precision)).toEqual(['year', 'month', 'day', 'day'])
    expect(odd.map((incident) => saysMoreThan(occurredOf(timeline(incident)), timeline(incident)))).toEqual([true, true, true, true])
    expect(saysMoreThan(occurredOf(timeline({ year: 2013, month: 4 })), timeline({ year: 2013, month: 4 }))).toBe(false)
  })
})

describe('milestones', () => {
  const told = (incident: Timeline['incident'], rest: Partial<Timeline>) =>
    milestonesOf(timeline(incident, rest))
      .slice(1)
      .map(({ kind, moment }) => `${kind} ${moment.precision} ${moment.at.toISOString().slice(0, 16)}`)
  const day = { year: 2013, month: 4, day: 14 }
  const minute = { ...day, time: '05:45:00 PM' }

  test('begin with when it occurred', () => {
    expect(milestonesOf(timeline({ year: 2013 }))).toEqual([{ kind: 'occurred', moment: occurredOf(timeline({ year: 2013 })) }])
  })
  test('are never more precise than what they are computed from', () => {
    expect(told(minute, { discovery: { unit: 'Minutes', value: 5 } })).toEqual(['noticed hour 2013-04-14T17:00'])
    expect(told(day, { discovery: { unit: 'Minutes', value: 5 } })).toEqual(['noticed month 2013-04-01T00:00'])
    expect(told(minute, { discovery: { unit: 'Hours', value: 2 } })).toEqual(['noticed day 2013-04-14T00:00'])
    expect(told(day, { discovery: { unit: 'Months', value: 3 } })).toEqual(['noticed year 2013-01-01T00:00'])
  })
  test('count each from the one before: noticed after the compromise, contained after it was noticed', () => {
    const rest = {
      compromise: { unit: 'Days', value: 2 },
      discovery: { unit: 'Weeks', value: 2 },
      containment: { unit: 'Days', value: 10 },
    }
    expect(told({ year: 2013, month: 4, day: 1 }, rest)).toEqual(['noticed month 2013-04-01T00:00', 'contained year 2013-01-01T00:00'])
  })
  test('are left out where they may lie in either of two years', () => {
    expect(told({ year: 2013 }, { discovery: { unit: 'Days', value: 3 } })).toEqual([])
    expect(told({ year: 2013, month: 12 }, { discovery: { unit: 'Days' } })).toEqual([])
    expect(told({ year: 2013, month: 11 }, { discovery: { unit: 'Days' } })).toEqual(['noticed year 2013-01-01T00:00'])
  })
  test('are left out where the source does not know, or it never came', () => {
    for (const unit of ['Unknown', 'Never', 'NA', 'Years', 'Fortnights', null]) expect(told(day, { discovery: { unit } })).toEqual([])
    expect(told(day, { compromise: { unit: 'Unknown' }, discovery: { unit: 'Hours' } })).toEqual([])
    expect(told(day, { discovery: { unit: 'Unknown' }, containment: { unit: 'Hours' } })).toEqual([])
    for (const value of [-3, 1e300]) expect(told(day, { discovery: { unit: 'Days', value } })).toEqual([])
  })
  test('take a compromise that does not apply for one that came at once', () => {
    expect(told(minute, { compromise: { unit: 'NA' }, discovery: { unit: 'Minutes', value: 5 } })).toEqual([
      'noticed hour 2013-04-14T17:00',
    ])
  })
})
