import { describe, expect } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import { minutes, plus } from '../../base/time.ts'
import { classify, open, show } from '../incidents/incident.cast.ts'
import { completeTask } from './complete-task.action.ts'

const taskCalled = async (world: World, actor: Actor, id: IncidentId, title: string) => {
  const task = (await show(world, actor, id)).taskList.find((each) => each.title === title)
  if (!task) throw new Error(`No task “${title}”`)
  return task
}

describe('the tasks of an incident', () => {
  test('are the steps of its category’s playbook, due as the plan says from the opening', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)

    const { taskList, openedAt } = await show(world, ana, id)
    expect(taskList.map(({ title, mandatory, dueAt }) => [title, mandatory, dueAt])).toEqual([
      ['Look at the machine', false, null],
      ['Unplug the machine', true, plus(openedAt, minutes(60))],
      ['Wipe the machine', true, null],
      ['Restore from backup', true, null],
      ['Talk about it', false, null],
    ])
    expect(taskList[0]?.teamRole).toEqual({ key: 'technical-lead', name: 'Technical lead' })
  })

  test('are those of the general playbook until somebody knows what it is; then the right ones come, and nothing is doubled', async ({
    world,
  }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana, { category: null })
    expect((await show(world, ana, id)).taskList.map(({ title }) => title)).toEqual([
      'Ask what happened',
      'Stop it',
      'Write down what was learned',
    ])

    const asked = await taskCalled(world, ana, id, 'Ask what happened')
    await world.by(ana, (ctx) => completeTask(ctx, asked.id, { outcome: 'Ransom note', revision: asked.revision }))
    await classify(world, ana, id)

    const titles = (await show(world, ana, id)).taskList.map(({ title }) => title)
    expect(titles).toEqual([
      'Ask what happened',
      'Look at the machine',
      'Unplug the machine',
      'Wipe the machine',
      'Restore from backup',
      'Talk about it',
    ])
  })

  test('come back when the category changes back, as they were', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const before = (await show(world, ana, id)).taskList

    await classify(world, ana, id, { category: 'phishing' })
    expect((await show(world, ana, id)).taskList.map(({ title }) => title)).toEqual([
      'Ask what happened',
      'Stop it',
      'Write down what was learned',
    ])
    await classify(world, ana, id, { category: 'malware' })
    expect((await show(world, ana, id)).taskList).toEqual(before)
  })

  test('follow the plan: another plan lays out other tasks with other times', async ({ world }) => {
    const playbooks = smallPlan.playbooks.map((each) =>
      each.key === 'malware'
        ? {
            ...each,
            steps: each.steps
              .slice(1, 2)
              .map((step) => ({ ...step, title: 'Cut the power', within: { amount: 5, unit: 'minutes' as const } })),
          }
        : each,
    )
    await world.organisation('Fast Library', { ...smallPlan, playbooks })
    const ana = await world.person('Ana')
    const { taskList, openedAt } = await show(world, ana, await open(world, ana))
    expect(taskList.map(({ title, dueAt }) => [title, dueAt])).toEqual([['Cut the power', plus(openedAt, minutes(5))]])
  })
})
