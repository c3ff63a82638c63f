import { describe, expect, test } from 'vitest'
import { hours, minutes, plus } from '../../base/time.ts'
import type { Clock } from '../../clocks/clock.ts'
import { byUrgency, clockWords } from './clock-words.ts'

const start = new Date('2026-11-20T15:00:00Z')
const after = (durationMs: number) => plus(start, durationMs)
const aClock = (given: Partial<Clock> = {}): Clock => ({
  kind: 'triage',
  name: 'Triage',
  source: 'The plan',
  startedAt: start,
  targetAt: after(hours(4)),
  warnAt: after(hours(3)),
  stoppedAt: null,
  voidReason: null,
  ...given,
})

describe('a clock says', () => {
  test('what is left while it runs', () => expect(clockWords(aClock(), after(hours(1)))).toBe('3 h left'))
  test('how long it is overdue once missed', () => expect(clockWords(aClock(), after(hours(5)))).toBe('1 h overdue'))
  test('that it was met in time', () => expect(clockWords(aClock({ stoppedAt: after(hours(2)) }), after(hours(9)))).toBe('in time'))
  test('how late it was met, whatever time it is now', () =>
    expect(clockWords(aClock({ stoppedAt: after(hours(4) + minutes(20)) }), after(hours(9)))).toBe('20 min late'))
  test('that it no longer applies', () => expect(clockWords(aClock({ voidReason: 'Opened by mistake' }), start)).toBe('no longer applies'))
})

test('running clocks stand before ended ones, and among them the one that runs out first', () => {
  const [ended, late, soon] = [aClock({ stoppedAt: start }), aClock({ targetAt: after(hours(9)) }), aClock({ targetAt: after(hours(1)) })]
  expect([ended, late, soon].sort(byUrgency)).toEqual([soon, late, ended])
})
