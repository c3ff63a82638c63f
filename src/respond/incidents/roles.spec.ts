import { describe, expect } from 'vitest'
import { test } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import { hours, minutes } from '../../base/time.ts'
import { endRole, takeRole } from './hold-role.action.ts'
import { classify, open, refusal, show } from './incident.cast.ts'

describe('taking the lead', () => {
  test('stops the clock that waits for it, and everybody sees who leads', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await classify(world, ana, id)
    await world.pass(minutes(20))
    await world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ben.id, handover: null }))

    const seen = await show(world, ana, id)
    expect(seen.lead).toEqual({ id: ben.id, name: 'Ben' })
    expect(seen.clocks.find(({ kind, voidReason }) => kind === 'acknowledge' && voidReason === null)).toMatchObject({
      stoppedAt: world.now(),
    })
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
    expect(seen.roles.at(-1)).toMatchObject({
      endedAt: world.now(),
      handover: 'All quiet',
      teamRole: { key: 'incident-lead', name: 'Incident lead', duty: 'Decides.' },
    })
    expect(await refusal(world.by(ben, (ctx) => endRole(ctx, id, 'incident-lead', { handover: null })))).toMatchObject({
      code: 'not-found',
    })
  })

  test('by several people at once leaves one leader and all of them in the history', async ({ world }) => {
    await world.organisation()
    const people = await Promise.all(['Ana', 'Ben', 'Carl', 'Dora', 'Eve'].map((name) => world.person(name)))
    const [ana] = people as [Actor]
    const id = await open(world, ana)
    await Promise.all(
      people.map((person) => world.by(person, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: person.id, handover: null }))),
    )
    const { roles, lead } = await show(world, ana, id)
    expect(roles.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(roles.filter(({ endedAt }) => endedAt === null).map(({ person }) => person)).toEqual([lead])
  })

  test('is not possible for somebody who has left, nor in a role that the plan does not have', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await world.by(ana, ({ db }) => db.updateTable('person').set({ left_at: world.now() }).where('id', '=', ben.id).execute())
    const gone = await refusal(world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ben.id, handover: null })))
    expect(gone).toMatchObject({ fields: [{ field: 'personId', message: 'Ben has left. Please choose somebody else.' }] })
    expect(await refusal(world.by(ana, (ctx) => takeRole(ctx, id, 'wizard', { personId: ana.id, handover: null })))).toMatchObject({
      code: 'not-found',
    })
  })
})
