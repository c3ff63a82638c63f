import { describe, expect, test } from 'vitest'
import type { TaskId } from '../../base/ids.ts'
import { playbookSchema, type Playbook, type PlaybookStep } from '../../prepare/plan/playbook.ts'
import { branchOf, following, setApart, stepsAgain } from './branches.ts'
import { aTask } from './task.cast.ts'
import type { Task } from './task.ts'

const step = (key: string, given: Partial<PlaybookStep> = {}) => ({
  key,
  phase: 'containment',
  title: `${key}?`,
  role: 'technical-lead',
  mandatory: false,
  ...given,
})

/** look → backup good? yes: restore, no: rebuild (then pay attention) → more machines? back to look → tell. */
const playbook: Playbook = playbookSchema.parse({
  key: 'ransom',
  name: 'Ransom',
  steps: [
    step('look'),
    step('backup', {
      flow: {
        is: 'decision',
        choices: [
          { key: 'good', label: 'It is good', next: 'restore' },
          { key: 'bad', label: 'It is lost', next: 'rebuild' },
        ],
      },
    }),
    step('restore', { next: 'more' }),
    step('rebuild'),
    step('pay-attention'),
    step('more', { flow: { is: 'loop', back: 'look' } }),
    step('tell'),
  ],
})

const laidOut = (pass = 1, given: Record<string, Partial<Task>> = {}): Task[] =>
  playbook.steps
    .filter(({ key }) => pass === 1 || key !== 'tell')
    .map(({ key, title, flow }) =>
      aTask({ id: `${key}-${pass}` as TaskId, playbook: 'ransom', step: key, title, flow, pass, ...given[key] }),
    )

const apart = (tasks: Task[]) => [...setApart(playbook, tasks)].map(([task, by]) => `${task} by ${by}`)

describe('what follows a step', () => {
  test('is the next one, the one it names, or the one of the choice', () => {
    expect(following(playbook, 'look')).toEqual(['backup'])
    expect(following(playbook, 'restore')).toEqual(['more'])
    expect(following(playbook, 'backup', 'bad')).toEqual(['rebuild'])
    expect(following(playbook, 'tell')).toEqual(['end'])
  })
  test('is everything that may still be chosen while nobody has, or when the plan no longer has the choice', () => {
    expect(following(playbook, 'backup')).toEqual(['restore', 'rebuild'])
    expect(following(playbook, 'backup', 'half')).toEqual(['restore', 'rebuild'])
  })
  test('is for a loop where it goes back to, or on', () => {
    expect(following(playbook, 'more', 'yes')).toEqual(['look'])
    expect(following(playbook, 'more', 'no')).toEqual(['tell'])
  })
})

describe('a branch', () => {
  test('names its question and what must be chosen there', () => {
    expect(branchOf(playbook, 'restore')).toEqual({ question: 'backup?', choices: ['It is good'] })
    expect(branchOf(playbook, 'pay-attention')).toEqual({ question: 'backup?', choices: ['It is lost'] })
  })
  test('is not where every choice leads, nor before the question', () => {
    for (const key of ['look', 'backup', 'more', 'tell']) expect(branchOf(playbook, key)).toBeNull()
  })
})

describe('steps on branches that were not chosen', () => {
  test('are none before anybody has chosen', () => {
    expect(apart(laidOut())).toEqual([])
  })
  test('are those that only the other choice leads to', () => {
    expect(apart(laidOut(1, { backup: { choice: 'good' } }))).toEqual(['rebuild-1 by backup-1', 'pay-attention-1 by backup-1'])
    expect(apart(laidOut(1, { backup: { choice: 'bad' } }))).toEqual(['restore-1 by backup-1'])
  })
  test('are told apart by pass: another pass chooses for itself, and nothing is set aside before it has', () => {
    const first = laidOut(1, { backup: { choice: 'good' }, more: { choice: 'yes' } })
    expect(apart([...first, ...laidOut(2)])).toEqual(['rebuild-1 by backup-1', 'pay-attention-1 by backup-1'])
    expect(apart([...first, ...laidOut(2, { backup: { choice: 'bad' } })])).toEqual([
      'rebuild-1 by backup-1',
      'pay-attention-1 by backup-1',
      'restore-2 by backup-2',
    ])
  })
  test('are not those of other playbooks, nor what gave way', () => {
    expect(apart(laidOut(1, { backup: { choice: 'good' }, rebuild: { replaced: true }, 'pay-attention': { playbook: 'other' } }))).toEqual(
      [],
    )
  })
})

test('a loop goes again through all steps from where it goes back to, and asks itself again', () => {
  expect(stepsAgain(playbook, 'more').map(({ key }) => key)).toEqual(['look', 'backup', 'restore', 'rebuild', 'pay-attention', 'more'])
  expect(stepsAgain(playbook, 'look')).toEqual([])
})
