import { describe, expect, test } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import type { TaskId } from '../../base/ids.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import { phases } from '../../prepare/plan/settings-words.ts'
import { layOut as layOutSteps, positions, saidBy, type Laying } from './laying-out.ts'
import { aTask } from './task.cast.ts'
import type { Task } from './task.ts'

const playbook = (key: string): Playbook => smallPlan.playbooks.find((each) => each.key === key) as Playbook
const [malware, general] = [playbook('malware'), playbook('general')]

const calendar = { zone: 'UTC', workdays: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00', holidays: [] }
const openedAt = new Date('2026-03-02T14:00:00Z')
const layOut = (from: Playbook, tasks: Task[], given: Partial<Laying> = {}) =>
  layOutSteps(from, tasks, { openedAt, calendar, beside: [], ...given })

const laidOut = (from: Playbook, given: Partial<Task> = {}) =>
  from.steps.map((step) =>
    aTask({
      position: phases.indexOf(step.phase) * 1000 + 1,
      ...saidBy(step, openedAt, calendar),
      id: step.key as TaskId,
      playbook: from.key,
      step: step.key,
      ...given,
    }),
  )

describe('laying out a playbook', () => {
  test('adds every step, in the order of its phases', () => {
    const { add } = layOut(malware, [])
    expect(add.map(({ step, position }) => [step, position])).toEqual([
      ['look', 1],
      ['unplug', 1001],
      ['wipe', 2001],
      ['restore', 3001],
      ['learn', 4001],
    ])
  })

  test('a second time changes nothing', () => {
    expect(layOut(malware, laidOut(malware))).toEqual({ add: [], giveWay: [], bringBack: [] })
  })

  test('lets the untouched steps of an earlier playbook give way, and keeps what somebody did, holds or opened again', () => {
    const [ask, stop, write] = laidOut(general)
    const touched = [
      { ...ask, state: 'done' },
      { ...stop, assignee: { id: 'ana', name: 'Ana' } },
      { ...write, revision: 3 },
    ] as Task[]
    expect(layOut(malware, laidOut(general)).giveWay.map(({ step }) => step)).toEqual(['ask', 'stop', 'write'])
    expect(layOut(malware, touched).giveWay).toEqual([])
  })

  test('leaves tasks alone that somebody added by hand', () => {
    expect(layOut(malware, [aTask({ title: 'Call the vendor' })]).giveWay).toEqual([])
  })

  test('brings back what had given way instead of laying it out twice', () => {
    const { add, bringBack } = layOut(malware, laidOut(malware, { replaced: true }))
    expect(add).toEqual([])
    expect(bringBack).toHaveLength(malware.steps.length)
  })

  test('lets nothing give way for a playbook that is followed beside another', () => {
    const { giveWay, add } = layOut(malware, laidOut(general), { beside: ['general'] })
    expect(giveWay).toEqual([])
    expect(add).toHaveLength(malware.steps.length)
  })

  test('brings back nothing that says other words than the plan says now', () => {
    const [look, ...rest] = laidOut(malware, { replaced: true })
    const { add, bringBack } = layOut(malware, [{ ...look, title: 'Look closely at the machine' } as Task, ...rest])
    expect(add.map(({ step }) => step)).toEqual(['look'])
    expect(bringBack).toHaveLength(malware.steps.length - 1)
  })

  test('leaves out a step that says the same as a task that stays', () => {
    const byHand = aTask({ title: ' unplug THE machine ' })
    expect(layOut(malware, [byHand]).add.map(({ step }) => step)).not.toContain('unplug')
    expect(layOut(malware, [{ ...byHand, phase: 'recovery' }]).add.map(({ step }) => step)).toContain('unplug')
  })
})

describe('when the plan is another one', () => {
  const shorter = {
    ...malware,
    steps: malware.steps.slice(0, 2).map((step) => ({ ...step, within: { amount: 5, unit: 'minutes' as const } })),
  }

  test('what nobody touched is laid out as it says now, in its place, and what it no longer has gives way', () => {
    const { add, giveWay } = layOut(shorter, laidOut(malware), { renew: true })
    expect(add.map(({ step, said, position }) => [step, said.dueAt?.toISOString(), position])).toEqual([
      ['look', '2026-03-02T14:05:00.000Z', 1],
      ['unplug', '2026-03-02T14:05:00.000Z', 1001],
    ])
    expect(giveWay.map(({ step }) => step)).toEqual(['look', 'unplug', 'wipe', 'restore', 'learn'])
  })

  test('what somebody has done, holds or opened again stays as it was', () => {
    const touched = laidOut(malware).map((task) => ({ ...task, revision: 2 }))
    expect(layOut(shorter, touched, { renew: true })).toEqual({ add: [], giveWay: [], bringBack: [] })
  })

  test('what says the same stays', () => {
    expect(layOut(malware, laidOut(malware), { renew: true })).toEqual({ add: [], giveWay: [], bringBack: [] })
  })
})

test('a task that is added later stands last in its phase', () => {
  expect(positions([aTask({ position: 1001 }), aTask({ position: 1007 })])('containment')).toBe(1008)
  expect(positions([])('recovery')).toBe(3001)
})
