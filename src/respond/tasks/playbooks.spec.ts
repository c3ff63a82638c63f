import { describe, expect } from 'vitest'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { classify, close, open, refusal, show } from '../incidents/incident.cast.ts'
import { assignTask } from './assign-task.action.ts'
import { completeTask } from './complete-task.action.ts'
import { flowingPlan } from './flow.cast.ts'
import { addPlaybook } from './follow-playbook.action.ts'

const begin = async (world: World) => {
  await world.organisation('Cedar Valley Library', flowingPlan)
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
  return { ana, ben, id: await open(world, ana) }
}
const titles = async (world: World, actor: Actor, id: IncidentId) => (await show(world, actor, id)).taskList.map(({ title }) => title)
const add = (world: World, actor: Actor, id: IncidentId, key: string) => world.by(actor, (ctx) => addPlaybook(ctx, id, key))
const kinds = async (world: World, actor: Actor, id: IncidentId) =>
  (await world.see(actor, ({ db }) => listWholeChain(db, id))).map(({ kind }) => kind)

describe('another playbook', () => {
  test('joins a running incident: its tasks come, those that are there stay, and what says the same is not doubled', async ({ world }) => {
    const { ana, ben, id } = await begin(world)
    const before = await titles(world, ana, id)
    expect(await add(world, ben, id, 'break-in')).toEqual({ playbook: { key: 'break-in', name: 'Break-in' }, tasks: ['Change the locks'] })
    expect((await titles(world, ana, id)).toSorted()).toEqual([...before, 'Change the locks'].toSorted())
    expect((await show(world, ana, id)).playbooks).toMatchObject([{ key: 'break-in', name: 'Break-in', addedBy: 'Ben' }])
    expect(await kinds(world, ana, id)).toContain('playbook.added')
  })

  test('that is followed already changes nothing', async ({ world }) => {
    const { ana, id } = await begin(world)
    await add(world, ana, id, 'break-in')
    const [before, entries] = [await titles(world, ana, id), await kinds(world, ana, id)]
    expect((await add(world, ana, id, 'break-in')).tasks).toEqual([])
    expect((await add(world, ana, id, 'malware')).tasks).toEqual([])
    expect(await titles(world, ana, id)).toEqual(before)
    expect(await kinds(world, ana, id)).toEqual(entries)
  })

  test('that two people add at once is added once', async ({ world }) => {
    const { ana, ben, id } = await begin(world)
    const added = await Promise.all([ana, ben].map((actor) => add(world, actor, id, 'break-in')))
    expect(added.map(({ tasks }) => tasks.length).toSorted()).toEqual([0, 1])
    expect((await titles(world, ana, id)).filter((title) => title === 'Change the locks')).toHaveLength(1)
    expect((await kinds(world, ana, id)).filter((kind) => kind === 'playbook.added')).toHaveLength(1)
  })

  test('stays when the category changes, and has what it had left to the first one; what nobody touched of that gives way', async ({
    world,
  }) => {
    const { ana, id } = await begin(world)
    await add(world, ana, id, 'break-in')
    const unplug = (await show(world, ana, id)).taskList.find(({ step }) => step === 'unplug')
    if (!unplug) throw new Error('No task')
    await world.by(ana, (ctx) => assignTask(ctx, unplug.id, { assigneeId: ana.id, revision: 1 }))
    await classify(world, ana, id, { category: 'phishing' })
    expect(await titles(world, ana, id)).toEqual([
      'Ask what happened',
      'Unplug the machine',
      'Change the locks',
      'Stop it',
      'Write down what was learned',
      'Talk about it',
    ])
  })

  test('begins where a step leads to it, and the step is done', async ({ world }) => {
    const { ana, id } = await begin(world)
    const door = (await show(world, ana, id)).taskList.find(({ step }) => step === 'door')
    if (!door) throw new Error('No task')
    const done = await world.by(ana, (ctx) => completeTask(ctx, door.id, { outcome: 'The back door was open', revision: 1 }))
    expect(done).toMatchObject({ state: 'done', leadsTo: { name: 'Break-in' } })
    expect(await titles(world, ana, id)).toContain('Change the locks')
    const entry = (await world.see(ana, ({ db }) => listWholeChain(db, id))).at(-1)
    expect(entry).toMatchObject({ kind: 'playbook.added', body: { fromTask: { title: 'Somebody was in the building' } } })
  })

  test('must be one of the plan, and joins no closed incident', async ({ world }) => {
    const { ana, id } = await begin(world)
    const maria = await world.person('Maria', 'management')
    expect(await refusal(add(world, ana, id, 'flood'))).toMatchObject({ code: 'not-found' })
    await classify(world, ana, id)
    await close(world, maria, id, { override: { reason: 'The consortium took over' } })
    expect(await refusal(add(world, ana, id, 'break-in'))).toMatchObject({ code: 'incident.closed' })
  })
})
