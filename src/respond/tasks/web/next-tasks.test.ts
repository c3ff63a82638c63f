import { describe, expect, test } from 'vitest'
import type { Phase } from '../../../prepare/plan/settings-words.ts'
import { nextTasks } from './next-tasks.ts'

const task = (
  title: string,
  phase: Phase,
  position: number,
  given: { mandatory?: boolean; state?: 'open' | 'done' | 'not-needed' } = {},
) => ({
  title,
  phase,
  position,
  mandatory: false,
  state: 'open' as const,
  ...given,
})
const titles = (tasks: { title: string }[]) => tasks.map(({ title }) => title)

describe('what to do next', () => {
  test('is what is mandatory in this phase, then the rest of it, then what comes', () => {
    const tasks = [
      task('restore', 'recovery', 1, { mandatory: true }),
      task('ask around', 'identification', 1),
      task('photograph', 'identification', 2, { mandatory: true }),
    ]
    expect(titles(nextTasks(tasks, 'identification'))).toEqual(['photograph', 'ask around', 'restore'])
  })

  test('begins with what an earlier phase left open', () => {
    const tasks = [task('unplug', 'containment', 1, { mandatory: true }), task('photograph', 'identification', 1, { mandatory: true })]
    expect(titles(nextTasks(tasks, 'containment'))).toEqual(['photograph', 'unplug'])
  })

  test('leaves out what is done or not needed', () => {
    const ended = [task('unplug', 'containment', 1, { state: 'done' }), task('rebuild', 'containment', 2, { state: 'not-needed' })]
    expect(nextTasks(ended, 'containment')).toEqual([])
  })
})
