import { describe, expect, test } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import type { IncidentId, TaskId } from '../../base/ids.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import { layOut, positions } from './laying-out.ts'
import type { Task } from './task.ts'

const playbook = (key: string): Playbook => smallPlan.playbooks.find((each) => each.key === key) as Playbook
const [malware, general] = [playbook('malware'), playbook('general')]

const aTask = (given: Partial<Task>): Task => ({
  id: 't' as TaskId,
  incidentId: 'i' as IncidentId,
  playbook: null,
  step: null,
  phase: 'containment',
  position: 1001,
  title: 'Unplug the machine',
  detail: null,
  why: null,
  evidence: null,
  teamRole: null,
  mandatory: false,
  dueAt: null,
  state: 'open',
  assignee: null,
  ended: null,
  replaced: false,
  revision: 1,
  ...given,
})

const laidOut = (from: Playbook, given: Partial<Task> = {}) =>
  from.steps.map((step) =>
    aTask({ id: step.key as TaskId, playbook: from.key, step: step.key, phase: step.phase, title: step.title, ...given }),
  )

describe('laying out a playbook', () => {
  test('adds every step, in the order of its phases', () => {
    const { add } = layOut(malware, [])
    expect(add.map(({ step, position }) => [step.key, position])).toEqual([
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

  test('leaves out a step that says the same as a task that stays', () => {
    const byHand = aTask({ title: ' unplug THE machine ' })
    expect(layOut(malware, [byHand]).add.map(({ step }) => step.key)).not.toContain('unplug')
    expect(layOut(malware, [{ ...byHand, phase: 'recovery' }]).add.map(({ step }) => step.key)).toContain('unplug')
  })
})

test('a task that is added later stands last in its phase', () => {
  expect(positions([aTask({ position: 1001 }), aTask({ position: 1007 })])('containment')).toBe(1008)
  expect(positions([])('recovery')).toBe(3001)
})
