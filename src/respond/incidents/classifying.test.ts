import { describe, expect, test } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import { categoryOf, nameCategory, playbookFor, whyReasonIsOwed } from './classifying.ts'

describe('a reason is owed', () => {
  test('for lowering the severity, even to what the plan derives', () => {
    expect(whyReasonIsOwed({ from: 2, to: 4, derived: 4 })).toContain('lowers the severity from 2 to 4')
  })
  test('for another severity than the plan derives, higher or lower', () => {
    expect(whyReasonIsOwed({ from: null, to: 1, derived: 3 })).toContain('the plan makes this severity 3, not 1')
    expect(whyReasonIsOwed({ from: null, to: 5, derived: 3 })).toContain('Please say why it should be 5')
  })
})

describe('no reason is owed', () => {
  test('for what the plan derives, first or higher than before', () => {
    expect(whyReasonIsOwed({ from: null, to: 3, derived: 3 })).toBeNull()
    expect(whyReasonIsOwed({ from: 3, to: 1, derived: 1 })).toBeNull()
  })
  test('for keeping a severity that was explained before', () => {
    expect(whyReasonIsOwed({ from: 1, to: 1, derived: 3 })).toBeNull()
  })
})

describe('a category', () => {
  test('is one of the plan, and brings its playbook', () => {
    expect(playbookFor(smallPlan, categoryOf(smallPlan, 'malware')).key).toBe('malware')
    expect(() => categoryOf(smallPlan, 'flood')).toThrow('no such category')
  })
  test('of history that the plan does not know is shown by its key', () => {
    expect(nameCategory(smallPlan, 'skimming')).toEqual({ key: 'skimming', name: 'skimming' })
  })
  test('is not needed for the first steps: the general playbook has them, or else the first one', () => {
    expect(playbookFor(smallPlan, null).key).toBe('general')
    expect(playbookFor({ playbooks: smallPlan.playbooks.slice(0, 1) }, null).key).toBe('malware')
  })
})
