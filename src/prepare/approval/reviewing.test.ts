import { describe, expect, test } from 'vitest'
import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import { reviewedAfter, reviewState, ruleOpens, type Review } from './reviewing.ts'

const at = (iso: string) => new Date(iso)
const due = at('2027-03-02T14:00:00Z')
const review = (given: Partial<Review>) => ({ cause: 'yearly' as const, dueAt: due, finding: null, doneAt: null, ...given })
const finding = { note: null, at: due, by: { id: 'ana' as PersonId, name: 'Ana' } }

describe('a review', () => {
  test('by the calendar is only coming until one that began now would be due too late', () => {
    expect(reviewState(review({}), at('2027-03-02T13:59:59Z'))).toBe('coming')
    expect(reviewState(review({}), due)).toBe('owed')
  })
  test('because something happened is owed at once', () => {
    expect(reviewState(review({ cause: 'incident' }), at('2026-03-02T14:00:00Z'))).toBe('owed')
  })
  test('that found nothing waits for signatures, and one that a draft answers for that draft', () => {
    expect(reviewState(review({ finding: { ...finding, outcome: 'unchanged', leadsTo: null } }), due)).toBe('being-signed')
    const leadsTo = { id: 'v2' as PlanVersionId, number: '2.0', status: 'draft' as const }
    expect(reviewState(review({ finding: { ...finding, outcome: 'new-version', leadsTo } }), due)).toBe('being-written')
  })
  test('is owed again when the draft that was to answer it is withdrawn', () => {
    const leadsTo = { id: 'v2' as PlanVersionId, number: '2.0', status: 'withdrawn' as const }
    expect(reviewState(review({ finding: { ...finding, outcome: 'new-version', leadsTo } }), due)).toBe('owed')
  })
})

test('the plan says after which severities, and after what else, it is reviewed', () => {
  expect([1, 2, 3, 4, 5].filter((level) => reviewedAfter(smallPlan.review, level as 1))).toEqual([1, 2])
  expect(ruleOpens({ ...smallPlan.review, afterTeamChange: false }, 'team')).toBe(false)
  expect(ruleOpens({ ...smallPlan.review, afterTeamChange: false }, 'law')).toBe(true)
})
