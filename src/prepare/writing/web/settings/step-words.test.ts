import { expect, test } from 'vitest'
import { fullPlan } from '../../settings.cast.ts'
import { asKind, kindOf, stepBehind, stepsLeadingTo } from './step-words.ts'

const { steps } = fullPlan.playbooks[2]!
const around = { steps, at: 3, playbooks: fullPlan.playbooks, own: 'branching' }

test('a step made into another kind brings what that kind needs, and a decision names no next step of its own', () => {
  const step = { ...steps[3]!, next: 'pause' }
  expect(asKind(step, 'decision', around)).toMatchObject({
    next: null,
    flow: { is: 'decision', choices: [{ label: 'Yes' }, { label: 'No' }] },
  })
  expect(asKind(step, 'loop', around).flow).toEqual({ is: 'loop', back: 'records' })
  expect(asKind(step, 'wait', around).flow).toEqual({ is: 'wait', for: null })
  expect(asKind(step, 'playbook', around).flow).toEqual({ is: 'playbook', playbook: 'malware' })
  expect(kindOf(asKind(step, 'action', around))).toBe('action')
})

test('a new step takes phase and role from the one before, and leads to the one below', () => {
  expect(stepBehind(steps, steps[4], 'technical-lead')).toMatchObject({
    key: 'new-1',
    phase: 'identification',
    role: 'incident-lead',
    next: null,
  })
  expect(stepBehind([], undefined, 'technical-lead')).toMatchObject({ key: 'new-1', role: 'technical-lead' })
})

test('what leads to a step is told before it is removed', () => {
  expect(stepsLeadingTo(steps, 'pause')).toEqual(['the step “Are records concerned?”'])
  expect(stepsLeadingTo(steps, 'more')).toEqual(['the step “More machines found?”'])
  expect(stepsLeadingTo(steps, 'follow')).toEqual([])
})
