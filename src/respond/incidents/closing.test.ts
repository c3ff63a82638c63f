import { describe, expect, test } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import type { TaskId } from '../../base/ids.ts'
import { closureBlockers, IncidentNotClosable, type Progress, type Proposal } from './closing.ts'

const ready: Progress = { closed: false, classified: true, severity: 2, openMandatoryTasks: [], milestones: ['noticed', 'contained'] }
const said: Proposal = { severity: 2, rootCause: 'A macro in a mail', byManagement: false }
const reasons = (progress: Partial<Progress>, proposal: Partial<Proposal> = {}, closing: Partial<typeof smallPlan.closing> = {}) =>
  closureBlockers({ ...smallPlan, closing: { ...smallPlan.closing, ...closing } }, { ...ready, ...progress }, { ...said, ...proposal }).map(
    ({ reason }) => reason,
  )

const unplug = { id: 'unplug' as TaskId, title: 'Unplug the machine' }

describe('an incident may be closed', () => {
  test('when all that the plan asks for is there', () => {
    expect(reasons({})).toEqual([])
  })

  test('with less when the plan asks for less', () => {
    const closing = { mandatoryTasksRequired: false, rootCauseRequired: false, finalSeverityRequired: false, milestonesRequired: [] }
    expect(reasons({ openMandatoryTasks: [unplug], milestones: [] }, { severity: null, rootCause: null }, closing)).toEqual([])
  })
})

describe('an incident may not be closed', () => {
  test('while mandatory tasks are open, which are named and can be gone to', () => {
    const [blocker] = closureBlockers(smallPlan, { ...ready, openMandatoryTasks: [unplug] }, said)
    expect(blocker).toMatchObject({ reason: 'mandatory-task', taskId: 'unplug', text: expect.stringContaining('“Unplug the machine”') })
  })

  test('without the milestones that the plan requires', () => {
    expect(reasons({ milestones: [] }, {}, { milestonesRequired: ['contained', 'recovered'] })).toEqual(['milestone', 'milestone'])
  })

  test('without classification, final severity and root cause', () => {
    expect(reasons({ classified: false }, { severity: null, rootCause: null })).toEqual(['not-classified', 'final-severity', 'root-cause'])
  })

  test('by others than management where its severity says so, also when the final one is lower', () => {
    expect(reasons({ severity: 1 }, { severity: 1 })).toEqual(['management-closes'])
    expect(reasons({ severity: 1 }, { severity: 4 })).toEqual(['management-closes'])
    expect(reasons({ severity: 1 }, { severity: 1, byManagement: true })).toEqual([])
  })

  test('twice, and then nothing else matters', () => {
    expect(reasons({ closed: true, openMandatoryTasks: [unplug] }, { rootCause: null })).toEqual(['already-closed'])
  })
})

test('the refusal tells everything at once', () => {
  const refused = new IncidentNotClosable(
    closureBlockers(smallPlan, { ...ready, openMandatoryTasks: [unplug] }, { ...said, rootCause: null }),
  )
  expect(refused.message).toContain('“Unplug the machine”')
  expect(refused.message).toContain('root cause')
})
