import { describe, expect } from 'vitest'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import { hours, minutes, plus } from '../../base/time.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { open, refusal, show } from '../incidents/incident.cast.ts'
import { showBlockers } from '../incidents/show-blockers.action.ts'
import { changeChoice } from './change-choice.action.ts'
import { completeTask } from './complete-task.action.ts'
import { flowingPlan } from './flow.cast.ts'
import { reopenTask } from './reopen-task.action.ts'
import { skipTask } from './skip-task.action.ts'
import { startWait } from './start-wait.action.ts'

const begin = async (world: World) => {
  await world.organisation('Cedar Valley Library', flowingPlan)
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
  return { ana, ben, id: await open(world, ana) }
}
const list = async (world: World, actor: Actor, id: IncidentId) => (await show(world, actor, id)).taskList
const find = async (world: World, actor: Actor, id: IncidentId, step: string, pass = 1) => {
  const task = (await list(world, actor, id)).find((each) => each.step === step && each.pass === pass)
  if (!task) throw new Error(`No task “${step}” in pass ${pass}`)
  return task
}
/** Does it, choosing where there is something to choose. */
const end = async (world: World, actor: Actor, id: IncidentId, step: string, choice: string | null = null, pass = 1) => {
  const task = await find(world, actor, id, step, pass)
  return world.by(actor, (ctx) => completeTask(ctx, task.id, { outcome: null, choice, revision: task.revision }))
}
const states = async (world: World, actor: Actor, id: IncidentId) =>
  Object.fromEntries((await list(world, actor, id)).map(({ step, state, pass }) => [pass === 1 ? step : `${step} ${pass}`, state]))
const last = async (world: World, actor: Actor, id: IncidentId) => (await world.see(actor, ({ db }) => listWholeChain(db, id))).at(-1)

describe('a task says all that its step says', () => {
  test('when it may be skipped, what there is to choose, and on which branch it stands', async ({ world }) => {
    const { ana, id } = await begin(world)
    expect(await find(world, ana, id, 'unplug')).toMatchObject({ skipWhen: 'It is off already.', flow: null, onlyIf: null, pass: 1 })
    expect((await find(world, ana, id, 'backup')).flow).toMatchObject({ is: 'decision' })
    expect((await find(world, ana, id, 'type')).onlyIf).toEqual({ question: 'Is there a good backup?', choices: ['No'] })
    expect((await find(world, ana, id, 'door')).leadsTo).toEqual({ key: 'break-in', name: 'Break-in' })
  })
})

describe('a decision', () => {
  test('is done by choosing; what stands on other branches is not needed, is not owed, and says why', async ({ world }) => {
    const { ana, ben, id } = await begin(world)
    const backup = await find(world, ana, id, 'backup')
    expect(await refusal(world.by(ana, (ctx) => completeTask(ctx, backup.id, { outcome: null, revision: 1 })))).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'choice' }],
    })

    const decided = await end(world, ana, id, 'backup', 'good')
    expect(decided).toMatchObject({ state: 'done', chosen: { key: 'good', label: 'Yes, and it opens' } })
    expect(await states(world, ben, id)).toMatchObject({ restore: 'open', rebuild: 'not-needed', type: 'not-needed', settle: 'open' })
    expect((await find(world, ben, id, 'rebuild')).setAside).toEqual({ question: 'Is there a good backup?', choice: 'Yes, and it opens' })
    expect((await show(world, ben, id)).tasks).toEqual({ done: 1, open: 6 })
    const { blockers } = await world.see(ana, (ctx) => showBlockers(ctx, id))
    expect(blockers.filter(({ reason }) => reason === 'mandatory-task').map(({ text }) => text)).toEqual([
      expect.stringContaining('Unplug the machine'),
      expect.stringContaining('Restore it'),
    ])
    expect(await last(world, ana, id)).toMatchObject({
      kind: 'task.decided',
      body: { choice: { label: 'Yes, and it opens' }, notNeeded: ['Build it anew', 'Type the lists in again'] },
    })
  })

  test('is changed with a reason, and then the other branch is needed and the first one not', async ({ world }) => {
    const { ana, ben, id } = await begin(world)
    await end(world, ana, id, 'backup', 'good')
    const { id: taskId } = await find(world, ben, id, 'backup')
    const change = (choice: string, revision: number) =>
      world.by(ben, (ctx) => changeChoice(ctx, taskId, { choice, reason: 'It opens but is empty', revision }))
    expect(await change('bad', 2)).toMatchObject({ chosen: { label: 'No' }, state: 'done', ended: { by: 'Ana' } })
    expect(await states(world, ana, id)).toMatchObject({ restore: 'not-needed', rebuild: 'open', type: 'open' })
    expect(await last(world, ana, id)).toMatchObject({
      kind: 'task.choice-changed',
      body: {
        was: { key: 'good' },
        reason: 'It opens but is empty',
        notNeeded: ['Restore it'],
        neededAgain: ['Build it anew', 'Type the lists in again'],
      },
    })
    expect(await refusal(change('maybe', 3))).toMatchObject({ fields: [{ field: 'choice' }] })
  })

  test('is not changed where nobody has chosen yet', async ({ world }) => {
    const { ana, id } = await begin(world)
    const { id: taskId } = await find(world, ana, id, 'backup')
    const early = await refusal(world.by(ana, (ctx) => changeChoice(ctx, taskId, { choice: 'bad', reason: 'x', revision: 1 })))
    expect(early).toMatchObject({ code: 'task.not-decided' })
  })

  test('is opened again only with a reason, and then every branch is open', async ({ world }) => {
    const { ana, id } = await begin(world)
    await end(world, ana, id, 'backup', 'good')
    const { id: taskId } = await find(world, ana, id, 'backup')
    expect(await refusal(world.by(ana, (ctx) => reopenTask(ctx, taskId, { revision: 2 })))).toMatchObject({ fields: [{ field: 'reason' }] })
    const again = await world.by(ana, (ctx) => reopenTask(ctx, taskId, { reason: 'We do not know yet', revision: 2 }))
    expect(again).toMatchObject({ state: 'open', chosen: null })
    expect(Object.values(await states(world, ana, id))).not.toContain('not-needed')
  })

  test('guides and forces nothing: what is not needed may be done or wanted all the same, and stays wanted', async ({ world }) => {
    const { ana, id } = await begin(world)
    await end(world, ana, id, 'backup', 'good')
    expect(await end(world, ana, id, 'type')).toMatchObject({ state: 'done', setAside: null })
    const rebuild = await find(world, ana, id, 'rebuild')
    await world.by(ana, (ctx) => reopenTask(ctx, rebuild.id, { revision: rebuild.revision }))
    await end(world, ana, id, 'more', 'yes')
    expect(await states(world, ana, id)).toMatchObject({ rebuild: 'open', type: 'done' })
  })

  test('that is skipped leaves every branch open', async ({ world }) => {
    const { ana, id } = await begin(world)
    const { id: taskId } = await find(world, ana, id, 'backup')
    await world.by(ana, (ctx) => skipTask(ctx, taskId, { reason: 'Nobody knows', revision: 1 }))
    expect(await states(world, ana, id)).toMatchObject({ backup: 'skipped', restore: 'open', rebuild: 'open' })
  })

  test('that two people make at once is made by one; the other is shown what was chosen', async ({ world }) => {
    const { ana, ben, id } = await begin(world)
    const { id: taskId } = await find(world, ana, id, 'backup')
    const choose = (actor: Actor, choice: string) =>
      world.by(actor, (ctx) => completeTask(ctx, taskId, { outcome: null, choice, revision: 1 }))
    const choices = await Promise.allSettled([choose(ana, 'good'), choose(ben, 'bad')])
    const refused = choices.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    const made = await find(world, ana, id, 'backup')
    expect(refused).toEqual([expect.objectContaining({ code: 'stale', current: made })])
    expect((await list(world, ana, id)).filter(({ state }) => state === 'not-needed')).toHaveLength(made.chosen?.key === 'good' ? 2 : 1)
  })
})

describe('a loop', () => {
  test('that is answered with yes lays its steps out again, due from now; the earlier pass stays', async ({ world }) => {
    const { ana, ben, id } = await begin(world)
    await end(world, ana, id, 'unplug')
    await end(world, ana, id, 'backup', 'good')
    await world.pass(hours(3))
    expect(await end(world, ana, id, 'more', 'yes')).toMatchObject({ chosen: { label: 'Yes' } })

    expect(await states(world, ben, id)).toMatchObject({
      unplug: 'done',
      backup: 'done',
      rebuild: 'not-needed',
      more: 'done',
      'unplug 2': 'open',
      'backup 2': 'open',
      'restore 2': 'open',
      'rebuild 2': 'open',
      'more 2': 'open',
    })
    expect((await find(world, ben, id, 'unplug', 2)).dueAt).toEqual(plus(world.now(), minutes(60)))
    expect((await list(world, ben, id)).filter(({ step }) => step === 'door' || step === 'talk')).toHaveLength(2)
  })

  test('has its own decisions in every pass', async ({ world }) => {
    const { ana, id } = await begin(world)
    await end(world, ana, id, 'backup', 'good')
    await end(world, ana, id, 'more', 'yes')
    await end(world, ana, id, 'backup', 'bad', 2)
    expect(await states(world, ana, id)).toMatchObject({
      restore: 'open',
      rebuild: 'not-needed',
      'restore 2': 'not-needed',
      'rebuild 2': 'open',
    })
    await end(world, ana, id, 'more', 'yes', 2)
    expect(await states(world, ana, id)).toMatchObject({ 'rebuild 3': 'open', 'restore 3': 'open', 'restore 2': 'not-needed' })
  })

  test('that is answered with no goes on', async ({ world }) => {
    const { ana, id } = await begin(world)
    const before = (await list(world, ana, id)).length
    await end(world, ana, id, 'more', 'no')
    expect(await list(world, ana, id)).toHaveLength(before)
  })

  test('answered with yes by mistake takes back what nobody has touched of the new pass', async ({ world }) => {
    const { ana, id } = await begin(world)
    const before = (await list(world, ana, id)).length
    await end(world, ana, id, 'more', 'yes')
    await end(world, ana, id, 'unplug', null, 2)
    const more = await find(world, ana, id, 'more')
    await world.by(ana, (ctx) => changeChoice(ctx, more.id, { choice: 'no', reason: 'It was the same machine', revision: more.revision }))
    expect((await list(world, ana, id)).filter(({ pass }) => pass > 1).map(({ step, state }) => [step, state])).toEqual([
      ['unplug', 'done'],
    ])
    expect(await list(world, ana, id)).toHaveLength(before + 1)
  })

  test('that two people answer at once is laid out once more, not twice', async ({ world }) => {
    const { ana, ben, id } = await begin(world)
    const { id: taskId } = await find(world, ana, id, 'more')
    const yes = (actor: Actor) => world.by(actor, (ctx) => completeTask(ctx, taskId, { outcome: null, choice: 'yes', revision: 1 }))
    const answers = await Promise.allSettled([yes(ana), yes(ben)])
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect((await list(world, ana, id)).filter(({ step }) => step === 'unplug').map(({ pass }) => pass)).toEqual([1, 2])
  })
})

describe('a wait', () => {
  test('begins when the step before it is done, runs as long as the plan says, and ends by hand', async ({ world }) => {
    const { ana, id } = await begin(world)
    expect(await find(world, ana, id, 'settle')).toMatchObject({ startedAt: null, waitUntil: null })
    await end(world, ana, id, 'restore')
    expect(await find(world, ana, id, 'settle')).toMatchObject({ startedAt: world.now(), waitUntil: plus(world.now(), hours(24)) })
    await world.pass(hours(30))
    expect(await find(world, ana, id, 'settle')).toMatchObject({ state: 'open' })
    expect(await end(world, ana, id, 'settle')).toMatchObject({ state: 'done' })
  })

  test('begins at any time by hand, and once more from now', async ({ world }) => {
    const { ana, ben, id } = await begin(world)
    const settle = await find(world, ana, id, 'settle')
    const start = (actor: Actor, revision: number) => world.by(actor, (ctx) => startWait(ctx, settle.id, { revision }))
    expect(await start(ana, 1)).toMatchObject({ waitUntil: plus(world.now(), hours(24)), revision: 2 })
    await world.pass(hours(2))
    expect(await start(ben, 2)).toMatchObject({ startedAt: world.now(), waitUntil: plus(world.now(), hours(24)) })
    await end(world, ana, id, 'restore')
    expect((await find(world, ana, id, 'settle')).startedAt).toEqual(world.now())
    const unplug = await find(world, ana, id, 'unplug')
    expect(await refusal(world.by(ana, (ctx) => startWait(ctx, unplug.id, { revision: 1 })))).toMatchObject({ code: 'task.no-wait' })
  })

  test('that two people begin at once begins once', async ({ world }) => {
    const { ana, ben, id } = await begin(world)
    const { id: taskId } = await find(world, ana, id, 'settle')
    const starts = await Promise.allSettled([ana, ben].map((actor) => world.by(actor, (ctx) => startWait(ctx, taskId, { revision: 1 }))))
    expect(starts.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  })
})
