import { describe, expect } from 'vitest'
import { test } from '../../../test/world.ts'
import { hours } from '../../base/time.ts'
import { clockState } from '../../clocks/clock.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { enterPhase } from './enter-phase.action.ts'
import { classify, minute, open, refusal, show } from './incident.cast.ts'
import { setMilestone } from './set-milestone.action.ts'

describe('a milestone', () => {
  test('is changed with a reason only, and the earlier moment stays', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana, { noticed: minute('2026-03-02T13:00:00Z') })
    const change = { kind: 'noticed', moment: minute('2026-03-02T12:00:00Z') } as const
    const unexplained = await refusal(world.by(ana, (ctx) => setMilestone(ctx, id, { ...change, reason: null })))
    expect(unexplained).toMatchObject({
      fields: [{ field: 'reason', message: 'This was said to be Monday, March 2, 2026 at 8:00 AM. Please say why it is changed.' }],
    })

    await world.by(ana, (ctx) => setMilestone(ctx, id, { ...change, reason: 'Dee saw it first' }))
    expect((await show(world, ana, id)).milestones).toMatchObject([{ kind: 'noticed', moment: change.moment, reason: 'Dee saw it first' }])
    const set = (await world.see(ana, ({ db }) => listWholeChain(db, id))).filter(({ kind }) => kind === 'milestone.set')
    expect(set.map(({ body }) => (body['was'] as { at: string } | null)?.at ?? null)).toEqual([null, '2026-03-02T13:00:00.000Z'])
  })

  test('is refused in the future; an odd order is only said', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana, { noticed: minute('2026-03-02T13:00:00Z') })
    expect(
      await refusal(
        world.by(ana, (ctx) => setMilestone(ctx, id, { kind: 'confirmed', moment: minute('2026-03-03T13:00:00Z'), reason: null })),
      ),
    ).toMatchObject({ fields: [{ field: 'moment' }] })
    await world.by(ana, (ctx) => setMilestone(ctx, id, { kind: 'contained', moment: minute('2026-03-02T12:00:00Z'), reason: null }))
    expect((await show(world, ana, id)).warnings).toEqual([
      expect.stringContaining('“Contained” (Monday, March 2, 2026 at 7:00 AM) lies before “Noticed”'),
    ])
  })

  test('“contained” stops its clock at the moment that is told, not when it is typed in', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id)
    await world.pass(hours(5))
    await world.by(ana, (ctx) => setMilestone(ctx, id, { kind: 'contained', moment: minute('2026-03-02T17:00:00Z'), reason: null }))

    const contain = (await show(world, ana, id)).clocks.find(({ kind }) => kind === 'contain')
    expect(contain?.stoppedAt).toEqual(new Date('2026-03-02T17:00:00Z'))
    expect(contain && clockState(contain, world.now())).toBe('met')
  })

  test('“occurred” may be as vague as it is known', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const month = { at: new Date('2026-02-01T05:00:00Z'), precision: 'month', zone: 'America/New_York' } as const
    await world.by(ana, (ctx) => setMilestone(ctx, id, { kind: 'occurred', moment: month, reason: null }))
    expect((await show(world, ana, id)).occurred).toEqual(month)
  })
})

describe('a phase', () => {
  test('may be gone back to with a reason, and every pass stays visible', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await world.by(ana, (ctx) => enterPhase(ctx, id, { phase: 'eradication', reason: null, revision: 1 }))
    expect(await refusal(world.by(ana, (ctx) => enterPhase(ctx, id, { phase: 'containment', reason: null, revision: 2 })))).toMatchObject({
      fields: [{ field: 'reason' }],
    })
    await world.by(ana, (ctx) => enterPhase(ctx, id, { phase: 'containment', reason: 'A seventh machine', revision: 2 }))

    const seen = await show(world, ana, id)
    expect(seen.phase).toBe('containment')
    expect(seen.passes.map(({ number, phase, reason }) => [number, phase, reason])).toEqual([
      [1, 'identification', null],
      [2, 'eradication', null],
      [3, 'containment', 'A seventh machine'],
    ])
  })

  test('is entered once by two people who do it at once', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const both = await Promise.allSettled(
      [ana, ben].map((person) => world.by(person, (ctx) => enterPhase(ctx, id, { phase: 'containment', reason: null, revision: 1 }))),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await show(world, ana, id)).passes).toHaveLength(2)
  })
})
