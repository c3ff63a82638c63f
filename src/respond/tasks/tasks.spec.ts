import { describe, expect } from 'vitest'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import { hours } from '../../base/time.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { classify, close, open, refusal, show } from '../incidents/incident.cast.ts'
import { enterPhase } from '../incidents/enter-phase.action.ts'
import { restrictIncident } from '../incidents/restrict-incident.action.ts'
import { addTask } from './add-task.action.ts'
import { assignTask } from './assign-task.action.ts'
import { completeTask } from './complete-task.action.ts'
import { reopenTask } from './reopen-task.action.ts'
import { skipTask } from './skip-task.action.ts'

const taskCalled = async (world: World, actor: Actor, id: IncidentId, title: string) => {
  const task = (await show(world, actor, id)).taskList.find((each) => each.title === title)
  if (!task) throw new Error(`No task “${title}”`)
  return task
}

const byHand = {
  phase: 'containment',
  title: 'Call the vendor',
  detail: null,
  teamRole: null,
  assigneeId: null,
  dueAt: null,
  mandatory: false,
} as const

describe('a task', () => {
  test('is done at any time and in any phase, with what came of it', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana Ruiz'), await world.person('Ben')]
    const id = await open(world, ana)
    const restore = await taskCalled(world, ana, id, 'Restore from backup')
    await world.pass(hours(2))

    const done = await world.by(ana, (ctx) => completeTask(ctx, restore.id, { outcome: 'All six are back', revision: 1 }))
    expect(done).toMatchObject({ state: 'done', ended: { at: world.now(), by: 'Ana Ruiz', outcome: 'All six are back' }, revision: 2 })
    const seen = await show(world, ben, id)
    expect(seen.tasks).toEqual({ done: 1, open: 4 })
    expect(seen.taskList.find(({ title }) => title === 'Restore from backup')).toEqual(done)
  })

  test('that the plan calls mandatory may be skipped with a reason, and the record says that this departs from the plan', async ({
    world,
  }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const wipe = await taskCalled(world, ana, id, 'Wipe the machine')
    const look = await taskCalled(world, ana, id, 'Look at the machine')
    await world.by(ana, (ctx) => skipTask(ctx, wipe.id, { reason: 'The police want it as it is', revision: 1 }))
    await world.by(ana, (ctx) => skipTask(ctx, look.id, { reason: 'Nothing to see', revision: 1 }))

    const entries = await world.see(ana, ({ db }) => listWholeChain(db, id))
    expect(entries.filter(({ kind }) => kind === 'task.skipped').map(({ body }) => [body['departsFromPlan'], body['reason']])).toEqual([
      [true, 'The police want it as it is'],
      [false, 'Nothing to see'],
    ])
  })

  test('is opened again, and how it had ended stays in the record', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const look = await taskCalled(world, ana, id, 'Look at the machine')
    await world.by(ana, (ctx) => completeTask(ctx, look.id, { outcome: 'Clean', revision: 1 }))
    expect(await refusal(world.by(ana, (ctx) => skipTask(ctx, look.id, { reason: 'x', revision: 2 })))).toMatchObject({
      code: 'task.not-open',
    })

    const open_ = await world.by(ana, (ctx) => reopenTask(ctx, look.id, { revision: 2 }))
    expect(open_).toMatchObject({ state: 'open', ended: null, revision: 3 })
    const last = (await world.see(ana, ({ db }) => listWholeChain(db, id))).at(-1)
    expect(last).toMatchObject({ kind: 'task.reopened', body: { was: { state: 'done', outcome: 'Clean' } } })
    expect(await refusal(world.by(ana, (ctx) => reopenTask(ctx, look.id, { revision: 3 })))).toMatchObject({ code: 'task.open' })
  })

  test('is added by hand at the end of its phase, for a role of the plan or a person', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const added = await world.by(ana, (ctx) => addTask(ctx, id, { ...byHand, teamRole: 'incident-lead', assigneeId: ben.id }))

    expect(added).toMatchObject({
      playbook: null,
      assignee: { id: ben.id, name: 'Ben' },
      teamRole: { key: 'incident-lead', name: 'Incident lead' },
    })
    expect((await show(world, ana, id)).taskList.map(({ title }) => title).slice(1, 3)).toEqual(['Unplug the machine', 'Call the vendor'])
    const unknown = await refusal(world.by(ana, (ctx) => addTask(ctx, id, { ...byHand, teamRole: 'wizard' })))
    expect(unknown.fields[0]?.field).toBe('teamRole')
  })

  test('is given to somebody and taken back', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const look = await taskCalled(world, ana, id, 'Look at the machine')
    expect(await world.by(ana, (ctx) => assignTask(ctx, look.id, { assigneeId: ben.id, revision: 1 }))).toMatchObject({
      assignee: { name: 'Ben' },
    })
    expect(await world.by(ana, (ctx) => assignTask(ctx, look.id, { assigneeId: null, revision: 2 }))).toMatchObject({ assignee: null })
  })

  test('of two or more people who end it at once is ended by one; the others are shown how', async ({ world }) => {
    await world.organisation()
    const people = await Promise.all(['Ana', 'Ben', 'Carl', 'Dora', 'Eve'].map((name) => world.person(name)))
    const [ana] = people as [Actor]
    const id = await open(world, ana)
    const look = await taskCalled(world, ana, id, 'Look at the machine')

    const endings = await Promise.allSettled(
      people.map((person) => world.by(person, (ctx) => completeTask(ctx, look.id, { outcome: `By ${person.name}`, revision: 1 }))),
    )
    const after = await taskCalled(world, ana, id, 'Look at the machine')
    const refused = endings.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    expect(refused).toHaveLength(people.length - 1)
    for (const each of refused) expect(each).toMatchObject({ code: 'stale', current: after })
  })

  test('cannot be opened again behind the back of whoever closes the incident', async ({ world }) => {
    const [ana, maria] = [await world.person('Ana'), await world.person('Maria', 'management')]
    const id = await open(world, ana)
    await classify(world, ana, id)
    const unplug = await taskCalled(world, ana, id, 'Unplug the machine')
    await world.by(ana, (ctx) => completeTask(ctx, unplug.id, { outcome: null, revision: 1 }))
    await close(world, maria, id, { override: { reason: 'The consortium took over' } })

    expect(await refusal(world.by(ana, (ctx) => reopenTask(ctx, unplug.id, { revision: 2 })))).toMatchObject({ code: 'incident.closed' })
    expect(await refusal(world.by(ana, (ctx) => addTask(ctx, id, byHand)))).toMatchObject({ code: 'incident.closed' })
  })

  test('stays as it is when the incident goes back to an earlier phase', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const unplug = await taskCalled(world, ana, id, 'Unplug the machine')
    await world.by(ana, (ctx) => completeTask(ctx, unplug.id, { outcome: null, revision: 1 }))
    await world.by(ana, (ctx) => enterPhase(ctx, id, { phase: 'eradication', reason: null, revision: 1 }))
    const before = (await show(world, ana, id)).taskList
    await world.by(ana, (ctx) => enterPhase(ctx, id, { phase: 'containment', reason: 'A seventh machine', revision: 2 }))
    expect((await show(world, ana, id)).taskList).toEqual(before)
  })

  test('of a restricted incident does not exist for others, and is not given to them', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const look = await taskCalled(world, ana, id, 'Look at the machine')
    await world.by(ana, (ctx) => restrictIncident(ctx, id, { restricted: true, members: [], reason: null, revision: 1 }))

    expect(await refusal(world.by(ben, (ctx) => completeTask(ctx, look.id, { outcome: null, revision: 1 })))).toMatchObject({
      code: 'not-found',
    })
    expect(await refusal(world.by(ben, (ctx) => addTask(ctx, id, byHand)))).toMatchObject({ code: 'not-found' })
    const given = await refusal(world.by(ana, (ctx) => assignTask(ctx, look.id, { assigneeId: ben.id, revision: 1 })))
    expect(given).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'assigneeId', message: expect.stringContaining('Ben is not one of those who may know') }],
    })
  })

  test('of another organisation does not exist', async ({ world }) => {
    const ana = await world.person('Ana')
    const elsewhere = await world.person('Eve', 'administrator', await world.organisation('Another Library'))
    const id = await open(world, ana)
    const look = await taskCalled(world, ana, id, 'Look at the machine')
    expect(await refusal(world.by(elsewhere, (ctx) => completeTask(ctx, look.id, { outcome: null, revision: 1 })))).toMatchObject({
      code: 'not-found',
    })
    expect(await refusal(world.by(ana, (ctx) => assignTask(ctx, look.id, { assigneeId: elsewhere.id, revision: 1 })))).toMatchObject({
      code: 'invalid',
    })
  })
})
