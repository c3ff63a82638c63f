import { describe, expect } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import { days, minutes, plus } from '../../base/time.ts'
import { completeTask } from '../tasks/complete-task.action.ts'
import { skipTask } from '../tasks/skip-task.action.ts'
import { closeIncident } from './close-incident.action.ts'
import { classify, close, closing, open, refusal, show, readyToClose } from './incident.cast.ts'
import { showBlockers } from './show-blockers.action.ts'

const blockersFor = (world: World, actor: Actor, id: IncidentId) => world.see(actor, (ctx) => showBlockers(ctx, id))

describe('closing an incident', () => {
  test('is refused with everything that stands in the way, at once', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const refused = await refusal(close(world, ana, id, { severity: null, rootCause: null }))

    expect(refused.code).toBe('incident.not-closable')
    expect(refused.blockers.map(({ reason }) => reason)).toEqual([
      'mandatory-task',
      'mandatory-task',
      'mandatory-task',
      'milestone',
      'not-classified',
      'final-severity',
      'root-cause',
    ])
    expect(refused.message).toContain('“Unplug the machine”')
    expect(await blockersFor(world, ana, id)).toEqual({ blockers: refused.blockers, mayOverride: false })
    expect((await show(world, ana, id)).closedAt).toBeNull()
  })

  test('keeps the final severity and the root cause, ends the phases and the clocks, and starts the review', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await readyToClose(world, ana)
    await world.pass(minutes(20))
    await close(world, ana, id, { summary: 'Six machines, all back' })

    const seen = await show(world, ben, id)
    expect(seen).toMatchObject({ phase: 'closed', closedAt: world.now(), severity: { level: 2 } })
    expect(seen.closures).toEqual([
      {
        at: world.now(),
        by: 'Ana',
        severity: 2,
        rootCause: 'A macro in a mail',
        summary: 'Six machines, all back',
        overridden: null,
        overrideReason: null,
        reopened: null,
      },
    ])
    expect(seen.milestones.at(-1)).toMatchObject({ kind: 'closed', moment: { at: world.now() } })
    expect(seen.passes.at(-1)).toMatchObject({ phase: 'closed', by: 'Ana' })
    const running = seen.clocks.filter(({ stoppedAt }) => stoppedAt === null)
    expect(running.map(({ kind, targetAt }) => [kind, targetAt])).toEqual([['review', plus(world.now(), days(3))]])
    expect(seen.clocks.find(({ kind, startedAt }) => kind === 'acknowledge' && startedAt && true)?.voidReason).not.toBeNull()
  })

  test('sets no review where the severity has none to be held', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await readyToClose(world, ana)
    await close(world, ana, id, { severity: 3, severityReason: 'Two machines only' })
    expect((await show(world, ana, id)).clocks.filter(({ stoppedAt }) => stoppedAt === null)).toEqual([])
  })

  test('with a lower final severity asks why, and keeps the initial, the last and the final one', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await readyToClose(world, ana)
    expect(await refusal(close(world, ana, id, { severity: 4 }))).toMatchObject({
      fields: [{ field: 'severityReason', message: expect.stringContaining('lowers the severity from 2 to 4') }],
    })
    await close(world, ana, id, { severity: 4, severityReason: 'One machine after all' })

    const seen = await show(world, ana, id)
    expect(seen.severity?.level).toBe(4)
    expect(seen.classifications.map(({ severity }) => severity)).toEqual([2])
    expect(seen.closures[0]?.severity).toBe(4)
  })

  test('follows the rules of the plan: another plan asks for less', async ({ world }) => {
    await world.organisation('Easy Library', {
      ...smallPlan,
      closing: { rootCauseRequired: false, finalSeverityRequired: false, mandatoryTasksRequired: false, milestonesRequired: [] },
    })
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id)
    await close(world, ana, id, { severity: null, rootCause: null })
    expect((await show(world, ana, id)).closures).toMatchObject([{ severity: 2, rootCause: 'Not stated', overridden: null }])
  })

  test('counts a mandatory task as settled when it was skipped with a reason', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id)
    for (const task of (await show(world, ana, id)).taskList)
      await world.by(ana, (ctx) => skipTask(ctx, task.id, { reason: 'Scrapped anyway', revision: 1 }))
    expect((await blockersFor(world, ana, id)).blockers.map(({ reason }) => reason)).toEqual(['milestone', 'final-severity', 'root-cause'])
  })

  test('is management’s alone where the severity says so', async ({ world }) => {
    const [ana, maria] = [await world.person('Ana'), await world.person('Maria', 'management')]
    const id = await readyToClose(world, ana)
    await classify(world, ana, id, { information: ['taken'] })

    expect((await refusal(close(world, ana, id, { severity: 1 }))).blockers.map(({ reason }) => reason)).toEqual(['management-closes'])
    expect(
      (await refusal(close(world, ana, id, { severity: 3, severityReason: 'I say so' }))).blockers.map(({ reason }) => reason),
    ).toEqual(['management-closes'])
    await close(world, maria, id, { severity: 1 })
    expect((await show(world, ana, id)).closures).toMatchObject([{ by: 'Maria', severity: 1, overridden: null }])
  })

  test('over what stands in the way is management’s, by name and with a reason, and what stood in the way is kept', async ({ world }) => {
    const [ana, maria] = [await world.person('Ana'), await world.person('Maria', 'management')]
    const id = await open(world, ana)
    await classify(world, ana, id)
    const override = { reason: 'The consortium took over' }
    expect(await refusal(close(world, ana, id, { override }))).toMatchObject({ code: 'forbidden' })
    expect(await blockersFor(world, maria, id)).toMatchObject({ mayOverride: true })
    await close(world, maria, id, { override })

    const [closure] = (await show(world, ana, id)).closures
    expect(closure).toMatchObject({ by: 'Maria', overrideReason: 'The consortium took over' })
    expect(closure?.overridden?.map(({ reason }) => reason)).toEqual(['mandatory-task', 'mandatory-task', 'mandatory-task', 'milestone'])
  })

  test('of what nobody has classified needs a severity even then', async ({ world }) => {
    const maria = await world.person('Maria', 'management')
    const id = await open(world, maria)
    const override = { reason: 'A drill that went astray' }
    expect(await refusal(close(world, maria, id, { severity: null, override }))).toMatchObject({ fields: [{ field: 'severity' }] })
    await close(world, maria, id, { severity: 5, override })
    expect((await show(world, maria, id)).severity?.level).toBe(5)
  })

  test('by two people at the same moment succeeds once; the other is told that it is closed', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await readyToClose(world, ana)
    const { revision } = await show(world, ana, id)
    const both = await Promise.allSettled(
      [ana, ben].map((person) => world.by(person, (ctx) => closeIncident(ctx, id, { ...closing, revision }))),
    )

    const refused = both.filter((each) => each.status === 'rejected')
    expect(refused.map(({ reason }) => reason)).toMatchObject([{ code: 'incident.not-closable', blockers: [{ reason: 'already-closed' }] }])
    expect((await show(world, ana, id)).closures).toHaveLength(1)
  })

  test('is refused to whoever has not seen the last change', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await readyToClose(world, ana)
    const { revision } = await show(world, ana, id)
    await classify(world, ben, id, { category: 'phishing' })
    for (const task of (await show(world, ben, id)).taskList.filter(({ mandatory, state }) => mandatory && state === 'open')) {
      await world.by(ben, (ctx) => completeTask(ctx, task.id, { outcome: null, revision: task.revision }))
    }
    expect(await refusal(world.by(ana, (ctx) => closeIncident(ctx, id, { ...closing, revision })))).toMatchObject({
      code: 'stale',
      current: { category: 'phishing', revision: revision + 1 },
    })
  })
})
