import { describe, expect } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import { test } from '../../../test/world.ts'
import { hours, minutes, plus } from '../../base/time.ts'
import { clockState } from '../../clocks/clock.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { classifyIncident } from './classify-incident.action.ts'
import { endRole, takeRole } from './hold-role.action.ts'
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
    expect(seen.clocks.filter(({ voidReason }) => voidReason === null).map(({ kind, startedAt, targetAt }) => [kind, startedAt, targetAt])).toEqual([
      ['acknowledge', openedAt, plus(openedAt, minutes(30))],
      ['contain', openedAt, plus(openedAt, minutes(240))],
      ['update', world.now(), plus(world.now(), minutes(120))],
    ])
    expect(seen.clocks.filter(({ voidReason }) => voidReason !== null)).toMatchObject([{ kind: 'acknowledge', voidReason: 'The severity is 2 now.' }])
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
    expect(departing).toMatchObject({ code: 'invalid', fields: [{ field: 'reason', message: expect.stringContaining('the plan makes this severity 3, not 1') }] })
    await classify(world, ana, id, { functional: 'medium', severity: 1, reason: 'The mayor’s data is on it' })
    const lowering = await refusal(classify(world, ana, id, { functional: 'medium' }))
    expect(lowering).toMatchObject({ fields: [{ field: 'reason', message: expect.stringContaining('lowers the severity from 1 to 3') }] })

    const entry = (await world.see(ana, ({ db }) => listWholeChain(db, id))).find(({ kind }) => kind === 'incident.classified')
    expect(entry?.body).toMatchObject({ departsFromPlan: true, derived: { level: 3 }, severity: { level: 1, name: 'Critical' }, reason: 'The mayor’s data is on it' })
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

describe('taking the lead', () => {
  test('stops the clock that waits for it, and everybody sees who leads', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await classify(world, ana, id)
    await world.pass(minutes(20))
    await world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ben.id, handover: null }))

    const seen = await show(world, ana, id)
    expect(seen.lead).toEqual({ id: ben.id, name: 'Ben' })
    expect(seen.clocks.find(({ kind, voidReason }) => kind === 'acknowledge' && voidReason === null)).toMatchObject({ stoppedAt: world.now() })
  })

  test('of another role leads nothing and stops nothing', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await world.by(ana, (ctx) => takeRole(ctx, id, 'technical-lead', { personId: ana.id, handover: null }))
    expect(await show(world, ana, id)).toMatchObject({ lead: null, nextClock: { kind: 'acknowledge' } })
  })

  test('over from somebody keeps who had it and what they left behind; it may also end without a successor', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ana.id, handover: null }))
    await world.pass(hours(8))
    await world.by(ben, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ben.id, handover: 'The vendor calls at 9' }))
    await world.by(ben, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ben.id, handover: 'twice' }))
    expect((await show(world, ana, id)).roles.map(({ person, endedAt, handover }) => [person.name, endedAt, handover])).toEqual([
      ['Ana', world.now(), 'The vendor calls at 9'],
      ['Ben', null, null],
    ])

    await world.by(ben, (ctx) => endRole(ctx, id, 'incident-lead', { handover: 'All quiet' }))
    const seen = await show(world, ana, id)
    expect(seen.lead).toBeNull()
    expect(seen.roles.at(-1)).toMatchObject({ endedAt: world.now(), handover: 'All quiet', teamRole: { key: 'incident-lead', name: 'Incident lead', duty: 'Decides.' } })
    expect(await refusal(world.by(ben, (ctx) => endRole(ctx, id, 'incident-lead', { handover: null })))).toMatchObject({ code: 'not-found' })
  })

  test('by two people at once leaves one leader and both in the history', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await Promise.all([ana, ben].map((person) => world.by(person, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: person.id, handover: null }))))
    const { roles, lead } = await show(world, ana, id)
    expect(roles.map(({ number }) => number)).toEqual([1, 2])
    expect(roles.filter(({ endedAt }) => endedAt === null).map(({ person }) => person)).toEqual([lead])
  })

  test('is not possible for somebody who has left, nor in a role that the plan does not have', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await world.by(ana, ({ db }) => db.updateTable('person').set({ left_at: world.now() }).where('id', '=', ben.id).execute())
    const gone = await refusal(world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ben.id, handover: null })))
    expect(gone).toMatchObject({ fields: [{ field: 'personId', message: 'Ben has left. Please choose somebody else.' }] })
    expect(await refusal(world.by(ana, (ctx) => takeRole(ctx, id, 'wizard', { personId: ana.id, handover: null })))).toMatchObject({ code: 'not-found' })
  })
})
