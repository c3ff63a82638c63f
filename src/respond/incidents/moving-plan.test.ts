import { describe, expect, test } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import type { PersonId } from '../../base/ids.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { roleChanges, ruleChanges, severityAfter, type LastClassification } from './moving-plan.ts'

const last: LastClassification = {
  category: 'malware',
  functional: 'high',
  information: ['none'],
  recoverability: 'regular',
  derived: 2,
  severity: 2,
}
const graver: PlanSettings = { ...smallPlan, matrix: { ...smallPlan.matrix, 'high/none/regular': 1 } }

describe('the severity under another version', () => {
  test('follows from the same answers by the new matrix, and says why', () => {
    expect(severityAfter(graver, 2, last)).toEqual({
      severity: 1,
      how: 'derived',
      because: expect.stringContaining('This is severity 1 (Critical)'),
    })
  })
  test('stays when somebody in charge had set it otherwise than the plan', () => {
    expect(severityAfter(graver, 3, { ...last, severity: 3 })).toMatchObject({ severity: 3, how: 'chosen' })
    expect(severityAfter(graver, 4, last)).toMatchObject({ severity: 4, how: 'chosen' })
  })
  test('stays when the new version does not know the answers any more', () => {
    const other = {
      ...graver,
      functional: { ...graver.functional, answers: graver.functional.answers.filter(({ key }) => key !== 'high') },
    }
    expect(severityAfter(other, 2, last)).toMatchObject({ severity: 2, how: 'answers-gone' })
  })
  test('counts "not sure" as an answer that every version knows', () => {
    expect(severityAfter(graver, 2, { ...last, functional: 'unsure' }).how).toBe('derived')
  })
  test('is none while nobody has classified it', () => {
    expect(severityAfter(graver, null, null)).toEqual({ severity: null, how: 'unclassified', because: null })
  })
})

test('rules that change are told as they were and as they will be; what stays is left out', () => {
  const severities = smallPlan.severities.map((each) =>
    each.level === 2 ? { ...each, acknowledge: { amount: 10, unit: 'minutes' as const }, contain: null } : each,
  )
  const closing = { ...smallPlan.closing, rootCauseRequired: false, milestonesRequired: ['contained' as const, 'recovered' as const] }
  expect(ruleChanges({ settings: smallPlan, level: 2 }, { settings: { ...smallPlan, severities, closing }, level: 2 })).toEqual([
    { what: 'Somebody takes the lead within', from: '30 minutes', to: '10 minutes' },
    { what: 'Contained within', from: '240 minutes', to: null },
    { what: 'Root cause before closing', from: 'required', to: null },
    { what: 'Milestones before closing', from: 'contained', to: 'contained, recovered' },
  ])
  expect(ruleChanges({ settings: smallPlan, level: 2 }, { settings: smallPlan, level: 2 })).toEqual([])
})

test('roles that go are named with whoever holds them', () => {
  const [lead] = smallPlan.teamRoles
  if (!lead) throw new Error('The small plan has a leading role')
  const to = { ...smallPlan, teamRoles: [lead, { ...lead, key: 'scribe', name: 'Scribe', leads: false }] }
  const held = [{ teamRole: 'technical-lead', person: { id: 'ben' as PersonId, name: 'Ben' } }]
  expect(roleChanges(smallPlan, to, held)).toEqual({
    gone: [{ key: 'technical-lead', name: 'Technical lead', holder: 'Ben' }],
    added: [{ key: 'scribe', name: 'Scribe' }],
  })
})
