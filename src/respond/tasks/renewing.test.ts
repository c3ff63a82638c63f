import { expect, test } from 'vitest'
import type { TaskId } from '../../base/ids.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import { flowingPlan } from './flow.cast.ts'
import { saidBy } from './laying-out.ts'
import { allFollowed, foreseeRenewal } from './renewing.ts'
import { aTask } from './task.cast.ts'
import type { Task } from './task.ts'

const calendar = { zone: 'UTC', workdays: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00', holidays: [] }
const openedAt = new Date('2026-03-02T14:00:00Z')
const playbook = (key: string) => flowingPlan.playbooks.find((each) => each.key === key) as Playbook
const [malware, breakIn] = [playbook('malware'), playbook('break-in')]
const laidOut = ({ key, steps }: Playbook): Task[] =>
  steps.map((step) => aTask({ ...saidBy(step, openedAt, calendar), id: step.key as TaskId, playbook: key, step: step.key }))

test('an incident follows the playbook of its category, and those added to it that the plan has', () => {
  const followed = allFollowed(malware, ['break-in', 'malware', 'flood'], flowingPlan)
  expect(followed.map(({ key }) => key)).toEqual(['malware', 'break-in'])
})

test('what is new, what says something else and what goes are told apart, over all playbooks', () => {
  const [unplug, ...rest] = malware.steps
  if (!unplug) throw new Error('The playbook has steps')
  const other = {
    ...malware,
    steps: [
      { ...unplug, title: 'Cut the power' },
      ...rest.filter(({ key }) => key !== 'type'),
      { ...unplug, key: 'call', title: 'Call the vendor' },
    ],
  }
  const tasks = [...laidOut(malware), ...laidOut(breakIn)]
  expect(foreseeRenewal([other, breakIn], tasks, { openedAt, calendar })).toEqual({
    join: ['Call the vendor'],
    change: ['Cut the power'],
    giveWay: ['Type the lists in again'],
  })
})

test('a step that two playbooks say alike joins once', () => {
  expect(foreseeRenewal([malware, breakIn], [], { openedAt, calendar }).join.filter((title) => title === 'Talk about it')).toHaveLength(1)
})
