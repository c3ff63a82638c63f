import { describe, expect } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import { test } from '../../../test/world.ts'
import { hours, minutes, plus } from '../../base/time.ts'
import { clockState } from '../../clocks/clock.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { classifyIncident } from './classify-incident.action.ts'
import { takeRole } from './hold-role.action.ts'
import { classify, minute, open, refusal, show } from './incident.cast.ts'
import { setMilestone } from './set-milestone.action.ts'

describe('classifying an incident', () => {
  test('derives the severity from plain answers and sets the clocks that it drives', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const openedAt = world.now()
    await world.pass(minutes(10))
    await classify(world, ana, id, { functional: 'high' })

    const seen = await show(world, ana, id)
    expect(seen.severity).toEqual({ level: 2, name: 'High' })
    expect(
      seen.clocks.filter(({ voidReason }) => voidReason === null).map(({ kind, startedAt, targetAt }) => [kind, startedAt, targetAt]),
    ).toEqual([
      ['acknowledge', openedAt, plus(openedAt, minutes(30))],
      ['contain', openedAt, plus(openedAt, minutes(240))],
      ['update', world.now(), plus(world.now(), minutes(120))],
    ])
    expect(seen.clocks.filter(({ voidReason }) => voidReason !== null)).toMatchObject([
      { kind: 'acknowledge', voidReason: 'The severity is 2 now.' },
    ])
  })

  test('counts not being sure as the plan says', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id, { functional: 'none', information: ['unsure'], recoverability: 'unsure' })
    expect((await show(world, ana, id)).severity?.level).toBe(2)
  })

  test('follows the matrix and the targets of the plan: another plan acts differently', async ({ world }) => {
    const matrix = Object.fromEntries(Object.keys(smallPlan.matrix).map((key) => [key, 5 as const]))
    await world.organisation('Easy Library', { ...smallPlan, matrix })
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id, { functional: 'high', information: ['taken'] })
    const seen = await show(world, ana, id)
    expect(seen.severity).toEqual({ level: 5, name: 'Minor' })
    expect(seen.clocks.filter(({ voidReason }) => voidReason === null).map(({ kind }) => kind)).toEqual(['acknowledge'])
  })

  test('keeps the initial, every later and the current severity', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await classify(world, ana, id, { functional: 'low' })
    await classify(world, ben, id, { functional: 'high' })
    await classify(world, ana, id, { functional: 'medium', reason: 'Only two machines after all' })

    const seen = await show(world, ben, id)
    expect(seen.severity?.level).toBe(3)
    expect(seen.classifications.map(({ severity, by, reason }) => [severity, by, reason])).toEqual([
      [4, 'Ana', null],
      [2, 'Ben', null],
      [3, 'Ana', 'Only two machines after all'],
    ])
  })

  test('asks for a reason to lower the severity, or to take another one than the plan derives', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const departing = await refusal(classify(world, ana, id, { functional: 'medium', severity: 1 }))
    expect(departing).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'reason', message: expect.stringContaining('the plan makes this severity 3, not 1') }],
    })
    await classify(world, ana, id, { functional: 'medium', severity: 1, reason: 'The mayor’s data is on it' })
    const lowering = await refusal(classify(world, ana, id, { functional: 'medium' }))
    expect(lowering).toMatchObject({ fields: [{ field: 'reason', message: expect.stringContaining('lowers the severity from 1 to 3') }] })

    const entry = (await world.see(ana, ({ db }) => listWholeChain(db, id))).find(({ kind }) => kind === 'incident.classified')
    expect(entry?.body).toMatchObject({
      departsFromPlan: true,
      derived: { level: 3 },
      severity: { level: 1, name: 'Critical' },
      reason: 'The mayor’s data is on it',
    })
  })

  test('again with the same severity leaves the clocks alone', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id)
    const { clocks } = await show(world, ana, id)
    await world.pass(minutes(5))
    await classify(world, ana, id, { category: 'loss' })
    expect((await show(world, ana, id)).clocks).toEqual(clocks)
  })

  test('starts nothing again that was met: the lead is taken, it is contained', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id, { functional: 'medium' })
    await world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ana.id, handover: null }))
    await world.by(ana, (ctx) => setMilestone(ctx, id, { kind: 'contained', moment: minute('2026-03-02T14:00:00Z'), reason: null }))
    await classify(world, ana, id, { functional: 'high' })

    const running = (await show(world, ana, id)).clocks.filter(({ stoppedAt }) => stoppedAt === null)
    expect(running.map(({ kind }) => kind)).toEqual(['update'])
  })

  test('late shows at once what was missed, because the clocks count from the opening', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await world.pass(hours(1))
    await classify(world, ana, id)
    await world.pass(0)

    const acknowledge = (await show(world, ana, id)).clocks.find(({ kind, voidReason }) => kind === 'acknowledge' && voidReason === null)
    expect(acknowledge && clockState(acknowledge, world.now())).toBe('missed')
    expect((await world.see(ana, ({ db }) => listWholeChain(db, id))).filter(({ kind }) => kind === 'clock.missed')).toHaveLength(1)
  })

  test('by two people at once is done by one; the other is told what it is now', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const answers = { category: 'malware', information: ['none'], recoverability: 'regular', severity: null, reason: null, revision: 1 }
    const both = await Promise.allSettled([
      world.by(ana, (ctx) => classifyIncident(ctx, id, { ...answers, functional: 'high' })),
      world.by(ben, (ctx) => classifyIncident(ctx, id, { ...answers, functional: 'low' })),
    ])
    const refused = both.filter((each) => each.status === 'rejected')
    expect(refused).toHaveLength(1)
    const { severity } = await show(world, ana, id)
    expect(refused[0]?.reason).toMatchObject({ code: 'stale', current: { severity: severity?.level, revision: 2 } })
    expect((await show(world, ana, id)).classifications).toHaveLength(1)
  })
})
