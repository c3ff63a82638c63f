import { describe, expect, test } from 'vitest'
import { Invalid } from '../../base/errors.ts'
import { deriveSeverity, unsure, type ImpactAnswers } from './severity.ts'
import { readStarterPlan } from './starter-plan.store.ts'

const plan = readStarterPlan()
const answers = (given: Partial<ImpactAnswers> = {}): ImpactAnswers => ({
  functional: 'none',
  information: ['none'],
  recoverability: 'regular',
  ...given,
})
const severityOf = (given: Partial<ImpactAnswers>) => deriveSeverity(plan, answers(given)).severity
const becauseOf = (given: Partial<ImpactAnswers>) => deriveSeverity(plan, answers(given)).because

describe('the starter plan ranks', () => {
  test.each<[number, string, Partial<ImpactAnswers>]>([
    [1, 'a service down for everyone', { functional: 'all' }],
    [1, 'records about people that were taken', { information: ['people-taken'] }],
    [1, 'harm that cannot be undone', { recoverability: 'not-recoverable' }],
    [2, 'a service down for some', { functional: 'some' }],
    [2, 'records about people that were probably seen', { information: ['people-seen'] }],
    [
      2,
      'slowed services and changed information with no end in sight',
      { functional: 'slowed', information: ['changed'], recoverability: 'extended' },
    ],
    [2, 'not being sure of anything', { functional: unsure, information: [unsure], recoverability: unsure }],
    [3, 'slowed services', { functional: 'slowed' }],
    [3, 'a website that was changed', { information: ['changed'] }],
    [4, 'one computer', { functional: 'one' }],
    [4, 'a letter that came back unopened', { information: ['got-back'] }],
    [5, 'an attempt that failed', {}],
  ])('%i: %s', (level, _, given) => {
    expect(severityOf(given)).toBe(level)
  })
})

describe('not being sure', () => {
  test('counts as the answer that the plan names', () => {
    expect(severityOf({ functional: unsure })).toBe(severityOf({ functional: plan.functional.unsureCountsAs }))
    expect(severityOf({ information: [unsure] })).toBe(severityOf({ information: [plan.information.unsureCountsAs] }))
    expect(severityOf({ recoverability: unsure })).toBe(severityOf({ recoverability: plan.recoverability.unsureCountsAs }))
  })
  test('never hides something worse that is known', () => {
    expect(severityOf({ information: [unsure, 'people-taken'] })).toBe(1)
  })
  test('is said in the reason', () => {
    expect(becauseOf({ information: [unsure] })).toContain('(you are not sure, so it counts)')
  })
  test('is not said when the same answer was also given', () => {
    expect(becauseOf({ information: [unsure, 'people-seen'] })).not.toContain('not sure')
  })
})

test('of several answers about information the worst counts, in any order', () => {
  expect(severityOf({ information: ['people-taken', 'none', 'changed'] })).toBe(1)
  expect(severityOf({ information: ['changed', 'none'] })).toBe(3)
})

describe('the reason is one plain sentence', () => {
  test('that names only the answer that decided', () => {
    expect(becauseOf({ functional: 'some', information: ['changed'] })).toBe(
      'This is severity 2 (High) because of "A service people depend on is down for some of them".',
    )
  })
  test('that names both where each would have been enough', () => {
    expect(becauseOf({ functional: 'all', information: ['people-taken'] })).toBe(
      'This is severity 1 (Critical) because of "A service people depend on is down for everyone" and "Records about people were copied, stolen or published".',
    )
  })
  test('that names all three where nothing happened', () => {
    expect(becauseOf({})).toBe(
      'This is severity 5 (Minor) because of "Nothing has stopped working", "No information was touched" and "We know how long it takes and can do it ourselves".',
    )
  })
})

describe('an answer that the plan does not know is refused', () => {
  const refusalOf = (given: Partial<ImpactAnswers>) => {
    try {
      deriveSeverity(plan, answers(given))
    } catch (error) {
      if (error instanceof Invalid) return error.fields
      throw error
    }
    throw new Error('It was not refused')
  }
  test('with the field and what to do about it, all at once', () => {
    expect(refusalOf({ functional: 'huge', information: ['none', 'x'], recoverability: '' }).map(({ field }) => field)).toEqual([
      'functional',
      'information.1',
      'recoverability',
    ])
    expect(refusalOf({ functional: 'huge' })[0]?.message).toBe(
      '"huge" is not one of the answers to "What can people not do right now?" Choose one of them, or "Not sure".',
    )
  })
  test('and so is no answer about information', () => {
    expect(refusalOf({ information: [] })).toEqual([
      { field: 'information', message: '"What happened to information?" has no answer yet. Choose at least one, or "Not sure".' },
    ])
  })
  test('even if it is the name of something every object has', () => {
    expect(refusalOf({ functional: 'constructor' })).toHaveLength(1)
  })
})
