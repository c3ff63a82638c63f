import { describe, expect } from 'vitest'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import { hours } from '../../base/time.ts'
import { mayLearnFrom } from '../../main/live-access.store.ts'
import { assignTask } from '../tasks/assign-task.action.ts'
import { addNote } from './add-note.action.ts'
import { classify, close, open, refusal, show } from './incident.cast.ts'
import { listIncidentEntries } from './list-entries.action.ts'
import { listIncidents } from './list-incidents.store.ts'
import { listReaders } from './list-readers.action.ts'
import { restrictIncident } from './restrict-incident.action.ts'
import { showBlockers } from './show-blockers.action.ts'
import { showHome } from './show-home.action.ts'

const timeline = { only: 'everything', order: 'newest', limit: 50 } as const
const asked = { state: 'all', limit: 50 } as const

const restrict = async (world: World, actor: Actor, id: IncidentId, members: { personId: Actor['id']; why: string }[] = []) => {
  const { revision } = await show(world, actor, id)
  await world.by(actor, (ctx) => restrictIncident(ctx, id, { restricted: true, members, reason: null, revision }))
}

describe('a restricted incident', () => {
  test('does not exist for others: not by itself, not in lists, in the search, at home, in its entries or live', async ({ world }) => {
    const [ana, ben, carl, dora] = [
      await world.person('Ana'),
      await world.person('Ben'),
      await world.person('Carl', 'administrator'),
      await world.person('Dora', 'auditor'),
    ]
    const id = await open(world, ana, { title: 'Payroll copied', restricted: true })
    await world.pass(hours(5))
    const learns = (actor: Actor) =>
      mayLearnFrom(world.database.kysely)(actor, { organisationId: ana.organisationId, kind: 'incident', id, number: 1 })

    for (const other of [ben, carl, dora]) {
      expect(await refusal(show(world, other, id))).toMatchObject({ code: 'not-found' })
      expect(await refusal(world.see(other, (ctx) => listIncidentEntries(ctx, id, timeline)))).toMatchObject({ code: 'not-found' })
      expect(await refusal(world.see(other, (ctx) => showBlockers(ctx, id)))).toMatchObject({ code: 'not-found' })
      expect(await refusal(world.see(other, (ctx) => listReaders(ctx, id, { limit: 50 })))).toMatchObject({ code: 'not-found' })
      expect(await refusal(world.by(other, (ctx) => addNote(ctx, id, { text: 'x', at: null })))).toMatchObject({ code: 'not-found' })
      expect((await world.see(other, ({ db }) => listIncidents(db, other.id, asked))).items).toEqual([])
      expect((await world.see(other, ({ db }) => listIncidents(db, other.id, { ...asked, words: 'payroll' }))).items).toEqual([])
      expect(await world.see(other, showHome)).toMatchObject({ incidents: [], clocks: [], myTasks: [] })
      expect(await learns(other)).toBe(false)
    }
    expect((await world.see(ana, ({ db }) => listIncidents(db, ana.id, { ...asked, words: 'payroll' }))).items).toMatchObject([
      { id, restricted: true },
    ])
    expect(await world.see(ana, showHome)).toMatchObject({ incidents: [{ id }], clocks: [{ about: { id, title: 'Payroll copied' } }] })
    expect(await learns(ana)).toBe(true)
  })

  test('tells its members why they see it, and who else does', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    expect(await show(world, ben, id)).toMatchObject({ youSeeThisBecause: null, members: [] })
    await restrict(world, ana, id, [{ personId: ben.id, why: 'Looks after payroll' }])

    expect(await show(world, ben, id)).toMatchObject({
      restricted: true,
      youSeeThisBecause: 'Looks after payroll',
      members: [
        { person: { id: ana.id, name: 'Ana' }, why: 'Restricted it' },
        { person: { id: ben.id, name: 'Ben' }, why: 'Looks after payroll' },
      ],
    })
  })

  test('notes each look and each change of it, and nothing before it was restricted', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await show(world, ben, id)
    await restrict(world, ana, id, [{ personId: ben.id, why: 'Looks after payroll' }])
    await world.pass(hours(1))
    await show(world, ben, id)
    await world.pass(hours(1))
    await world.by(ben, (ctx) => addNote(ctx, id, { text: 'Looked at it', at: null }))
    await refusal(show(world, await world.person('Carl'), id))

    const { items, next } = await world.see(ana, (ctx) => listReaders(ctx, id, { limit: 50 }))
    expect(items.map(({ person, at }) => [person.name, (world.now().getTime() - at.getTime()) / hours(1)])).toEqual([
      ['Ben', 0],
      ['Ben', 1],
    ])
    expect(next).toBeNull()
    const first = await world.see(ana, (ctx) => listReaders(ctx, id, { limit: 1 }))
    const second = await world.see(ana, (ctx) => listReaders(ctx, id, { limit: 2, cursor: first.next ?? '' }))
    expect(first.items).toMatchObject([{ person: { name: 'Ana' } }])
    expect(second.items.map(({ person }) => person.name)).toEqual(['Ben', 'Ben'])
  })

  test('is closed to whoever is not a member any more, and open again to whoever becomes one again', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await restrict(world, ana, id, [{ personId: ben.id, why: 'Looks after payroll' }])
    await restrict(world, ben, id)
    expect(await refusal(show(world, ana, id))).toMatchObject({ code: 'not-found' })
    await restrict(world, ben, id, [{ personId: ana.id, why: 'Back from leave' }])
    expect((await show(world, ana, id)).youSeeThisBecause).toBe('Back from leave')
  })

  test('is opened to everybody with a reason only', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana, { restricted: true })
    const lifting = { restricted: false, members: [], revision: 1 }
    expect(await refusal(world.by(ana, (ctx) => restrictIncident(ctx, id, { ...lifting, reason: null })))).toMatchObject({
      fields: [{ field: 'reason' }],
    })
    await world.by(ana, (ctx) => restrictIncident(ctx, id, { ...lifting, reason: 'It was in the newspaper' }))
    expect(await show(world, ben, id)).toMatchObject({ restricted: false, members: [], youSeeThisBecause: null })
  })

  test('stays restricted when it is closed, and can be restricted then', async ({ world }) => {
    const [maria, ben] = [await world.person('Maria', 'management'), await world.person('Ben')]
    const id = await open(world, maria)
    await classify(world, maria, id)
    await close(world, maria, id, { override: { reason: 'Over' } })
    await restrict(world, maria, id)
    expect(await refusal(show(world, ben, id))).toMatchObject({ code: 'not-found' })
  })

  test('hides from home what somebody was given before they were left out', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const [task] = (await show(world, ana, id)).taskList
    await world.by(ana, (ctx) => assignTask(ctx, task?.id as never, { assigneeId: ben.id, revision: 1 }))
    expect((await world.see(ben, showHome)).myTasks).toHaveLength(1)
    await restrict(world, ana, id)
    expect((await world.see(ben, showHome)).myTasks).toEqual([])
  })

  test('takes nobody as a member whom this organisation does not know', async ({ world }) => {
    const ana = await world.person('Ana')
    const eve = await world.person('Eve', 'it-staff', await world.organisation('Another Library'))
    const id = await open(world, ana)
    expect(await refusal(restrict(world, ana, id, [{ personId: eve.id, why: 'x' }]))).toMatchObject({
      fields: [{ field: 'members.0.personId' }],
    })
    expect((await show(world, ana, id)).restricted).toBe(false)
  })

  test('that two people restrict at once is restricted by one; the other, who may not know of it now, finds nothing', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const both = await Promise.allSettled(
      [ana, ben].map((person) =>
        world.by(person, (ctx) => restrictIncident(ctx, id, { restricted: true, members: [], reason: null, revision: 1 })),
      ),
    )
    expect(both.flatMap((each) => (each.status === 'rejected' ? each.reason.code : []))).toEqual(['not-found'])
  })
})
