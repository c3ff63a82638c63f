import { describe, expect } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import { between, hours, minutes, plus } from '../../base/time.ts'
import { clockState } from '../../clocks/clock.ts'
import { newId } from '../../platform/new-id.ts'
import { insertStarterPlan } from '../../prepare/plan/plan.store.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { classify, minute, open, refusal, show } from './incident.cast.ts'

const putInForce = (world: World, actor: Actor, settings: PlanSettings) =>
  world.by(actor, async ({ db }) => {
    await db
      .updateTable('plan_version')
      .set({ status: 'superseded', superseded_at: world.now() })
      .where('status', '=', 'in-force')
      .execute()
    const version = {
      id: newId<'plan_version'>(),
      organisationId: actor.organisationId,
      number: '2.0',
      settings,
      contentHash: 'b'.repeat(64),
      at: world.now(),
      by: actor.id,
    }
    await insertStarterPlan(db, version)
  })

describe('an incident that is opened', () => {
  test('has a number of the year that it is where the organisation is, the tasks of its plan and a running clock', async ({ world }) => {
    const ana = await world.person('Ana')
    const seen = await show(world, ana, await open(world, ana, { noticed: minute('2026-03-02T13:20:00Z') }))

    expect(seen).toMatchObject({
      number: 'INC-2026-0001',
      title: 'Screens at Oak Branch are locked',
      phase: 'identification',
      severity: null,
      openedBy: 'Ana',
      closedAt: null,
    })
    expect(seen).toMatchObject({
      category: { key: 'malware', name: 'Malicious software' },
      plan: { number: '0.1', inForce: true },
      tasks: { done: 0, open: 5 },
    })
    expect(seen.milestones).toMatchObject([{ kind: 'noticed', moment: minute('2026-03-02T13:20:00Z'), setBy: 'Ana' }])
    expect(seen.clocks.map(({ kind, targetAt }) => [kind, targetAt])).toEqual([['acknowledge', plus(world.now(), minutes(240))]])

    await world.pass(between(world.now(), new Date('2027-01-01T04:00:00Z')))
    expect((await show(world, ana, await open(world, ana))).number).toBe('INC-2026-0002')
    await world.pass(hours(2))
    expect((await show(world, ana, await open(world, ana))).number).toBe('INC-2027-0001')
  })

  test('is on the clock as grave as its report looked, or else as the middle level, until somebody classifies it', async ({ world }) => {
    const ana = await world.person('Ana')
    const [grave, unknown] = [await open(world, ana, { gravity: 1 }), await open(world, ana)]
    expect((await show(world, ana, grave)).nextClock).toMatchObject({
      targetAt: plus(world.now(), minutes(15)),
      source: 'Plan 0.1, severity 1 (Critical): within 15 minutes, assumed until it is classified',
    })
    expect((await show(world, ana, unknown)).nextClock).toMatchObject({ targetAt: plus(world.now(), minutes(240)) })
  })

  test('is missed out loud when nobody takes the lead in time, once', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana, { gravity: 1 })
    await world.pass(minutes(16))
    await world.pass(minutes(16))

    const missed = (await world.see(ana, ({ db }) => listWholeChain(db, id))).filter(({ kind }) => kind === 'clock.missed')
    expect(missed).toHaveLength(1)
    const { nextClock } = await show(world, ana, id)
    expect(nextClock && clockState(nextClock, world.now())).toBe('missed')
  })

  test('keeps the plan that was in force, whatever comes into force later', async ({ world }) => {
    const ana = await world.person('Ana')
    const before = await open(world, ana)
    await putInForce(world, ana, {
      ...smallPlan,
      severities: smallPlan.severities.map((each) => ({
        ...each,
        name: `New ${each.name}`,
        acknowledge: { amount: 1, unit: 'minutes' as const },
      })),
    })
    const after = await open(world, ana)

    await classify(world, ana, before)
    await classify(world, ana, after)
    expect(await show(world, ana, before)).toMatchObject({
      plan: { number: '0.1', inForce: false },
      severity: { level: 2, name: 'High' },
      nextClock: { targetAt: plus(world.now(), minutes(30)) },
    })
    expect(await show(world, ana, after)).toMatchObject({
      plan: { number: '2.0', inForce: true },
      severity: { level: 2, name: 'New High' },
      nextClock: { targetAt: plus(world.now(), minutes(1)) },
    })
  })

  test('as an exercise has a number of its own series and takes none of the real ones', async ({ world }) => {
    const ana = await world.person('Ana')
    const [exercise, real] = [await open(world, ana, { exercise: true }), await open(world, ana)]
    expect(await show(world, ana, exercise)).toMatchObject({ number: 'EX-2026-0001', exercise: true })
    expect(await show(world, ana, real)).toMatchObject({ number: 'INC-2026-0001', exercise: false })
  })

  test('by twenty people at once gets twenty numbers without a gap', async ({ world }) => {
    const ana = await world.person('Ana')
    const ids = await Promise.all(Array.from({ length: 20 }, () => open(world, ana)))
    const numbers = await Promise.all(ids.map(async (id) => (await show(world, ana, id)).number))
    expect(numbers.toSorted()).toEqual(Array.from({ length: 20 }, (_, at) => `INC-2026-${String(at + 1).padStart(4, '0')}`))
  })

  test('takes no category that its plan does not have, and nothing that was noticed in the future', async ({ world }) => {
    const ana = await world.person('Ana')
    expect((await refusal(open(world, ana, { category: 'flood' }))).fields[0]?.field).toBe('category')
    expect((await refusal(open(world, ana, { noticed: minute('2026-03-02T15:00:00Z') }))).fields[0]?.field).toBe('noticed')
    expect((await show(world, ana, await open(world, ana))).number).toBe('INC-2026-0001')
  })

  test('does not exist in another organisation', async ({ world }) => {
    const ana = await world.person('Ana')
    const eve = await world.person('Eve', 'administrator', await world.organisation('Another Library'))
    const id = await open(world, ana)
    expect(await refusal(show(world, eve, id))).toMatchObject({ code: 'not-found' })
    expect(await refusal(classify(world, eve, id))).toMatchObject({ code: 'not-found' })
  })
})
