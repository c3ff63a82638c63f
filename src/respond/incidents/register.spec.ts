import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { test, type World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import { hours, minutes } from '../../base/time.ts'
import type { Tx } from '../../platform/db.ts'
import { newId } from '../../platform/new-id.ts'
import { assignTask } from '../tasks/assign-task.action.ts'
import { addNote } from './add-note.action.ts'
import { describeIncident } from './describe-incident.action.ts'
import { takeRole } from './hold-role.action.ts'
import { insertIncident } from './incident.store.ts'
import { classify, close, minute, open, refusal, show } from './incident.cast.ts'
import { listIncidentEntries } from './list-entries.action.ts'
import { listIncidents, type IncidentQuery } from './list-incidents.store.ts'
import { showHome } from './show-home.action.ts'

const list = (world: World, actor: Actor, query: Partial<IncidentQuery> = {}) =>
  world.see(actor, ({ db }) => listIncidents(db, actor.id, { state: 'all', limit: 50, ...query }))
const titles = async (world: World, actor: Actor, query: Partial<IncidentQuery> = {}) =>
  (await list(world, actor, query)).items.map(({ title }) => title)

/** As the import of another register leaves it. */
const takeOver = (world: World, actor: Actor, title: string) =>
  world.by(actor, async ({ db }) => {
    const { id: planVersionId } = await db.selectFrom('plan_version').select('id').executeTakeFirstOrThrow()
    const id = newId<'incident'>()
    await insertIncident(db, {
      id,
      organisationId: actor.organisationId,
      number: 'HIS-2019-0001',
      title,
      summary: null,
      category: 'skimming',
      planVersionId,
      exercise: false,
      gravity: 3,
      restricted: false,
      at: new Date('2019-05-01T00:00:00Z'),
      by: actor.id,
    })
    await db.updateTable('incident').set({ history: true, phase: 'closed' }).where('id', '=', id).execute()
    return id
  })

describe('the register', () => {
  test('lists newest first by state; exercises only by themselves, history among all', async ({ world }) => {
    const maria = await world.person('Maria', 'management')
    const closed = await open(world, maria, { title: 'Closed' })
    await classify(world, maria, closed)
    await close(world, maria, closed, { override: { reason: 'Over' } })
    await world.pass(minutes(1))
    await open(world, maria, { title: 'Open' })
    await open(world, maria, { title: 'Rehearsal', exercise: true })
    await takeOver(world, maria, 'Long ago')

    expect(await titles(world, maria)).toEqual(['Open', 'Closed', 'Long ago'])
    expect(await titles(world, maria, { state: 'open' })).toEqual(['Open'])
    expect(await titles(world, maria, { state: 'closed' })).toEqual(['Closed'])
    expect(await titles(world, maria, { state: 'history' })).toEqual(['Long ago'])
    expect(await titles(world, maria, { state: 'exercises' })).toEqual(['Rehearsal'])
    expect((await list(world, maria, { state: 'history' })).items).toMatchObject([
      { history: true, category: { key: 'skimming', name: 'skimming' }, severity: null },
    ])
  })

  test('is found by severity, by category and by words, also half typed, and by number', async ({ world }) => {
    const ana = await world.person('Ana')
    const ransom = await open(world, ana, { title: 'Ransom note at Oak Branch', summary: 'Six computers' })
    await classify(world, ana, ransom)
    await world.pass(minutes(1))
    await open(world, ana, { title: 'Strange mail about invoices', category: 'phishing' })

    expect(await titles(world, ana, { severity: 2 })).toEqual(['Ransom note at Oak Branch'])
    expect(await titles(world, ana, { category: 'phishing' })).toEqual(['Strange mail about invoices'])
    for (const words of ['ransom', 'oak computer', 'rans', '"ransom note"', 'INC-2026-0001', 'inc-2026-0001'])
      expect([words, await titles(world, ana, { words })]).toEqual([words, ['Ransom note at Oak Branch']])
    expect(await titles(world, ana, { words: 'invoice' })).toEqual(['Strange mail about invoices'])
    expect(await titles(world, ana, { words: 'nothing of it' })).toEqual([])
    expect(await titles(world, ana, { words: `' & ! ( % \\ :*` })).toEqual([])
  })

  test('is searched through the index of its words, which knows nothing of another organization', async ({ world }) => {
    const [ana, zoe] = [await world.person('Ana'), await world.person('Zoe', 'it-staff', await world.organisation('Another Library'))]
    const [ours, theirs] = [await open(world, ana, { title: 'Ransom note' }), await open(world, zoe, { title: 'Ransom note, too' })]
    const saying = (actor: Actor, most: number) =>
      world.see(actor, async ({ db }) => {
        const found = await sql<{ ids: string[] | null }>`select incidents_saying('ransom', 'ransom:*', 'RANSOM', ${most}) as ids`.execute(
          db as Tx,
        )
        return found.rows[0]?.ids
      })

    expect(await saying(ana, 10)).toEqual([ours])
    expect(await saying(zoe, 10)).toEqual([theirs])
    expect(await titles(world, zoe, { words: 'ransom' })).toEqual(['Ransom note, too'])
    // More than are worth looking up one by one: the list is walked instead.
    expect(await saying(ana, 0)).toBeNull()
  })

  test('comes in pages that neither repeat nor leave out, also where several were opened at the same moment', async ({ world }) => {
    const ana = await world.person('Ana')
    for (const title of ['a', 'b', 'c', 'd', 'e']) await open(world, ana, { title })
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await list(world, ana, { limit: 2, cursor: cursor || undefined })
      seen.push(...page.items.map(({ title }) => title))
      cursor = page.next
    }
    expect(seen.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
    for (const cursor of ['nonsense', Buffer.from('["x","y"]').toString('base64url')])
      expect(await refusal(list(world, ana, { cursor }))).toMatchObject({ fields: [{ field: 'cursor' }] })
  })

  test('shows each organisation its own', async ({ world }) => {
    const ana = await world.person('Ana')
    const eve = await world.person('Eve', 'administrator', await world.organisation('Another Library'))
    await open(world, ana, { title: 'Ours' })
    await open(world, eve, { title: 'Theirs' })
    expect(await titles(world, ana)).toEqual(['Ours'])
    expect(await titles(world, eve)).toEqual(['Theirs'])
    expect((await world.see(eve, showHome)).clocks.map(({ about }) => about.title)).toEqual(['Theirs'])
  })

  test('holds history that is read and never worked on', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await takeOver(world, ana, 'Long ago')
    expect(await show(world, ana, id)).toMatchObject({ history: true, phase: 'closed', taskList: [], clocks: [] })
    expect(await refusal(world.by(ana, (ctx) => addNote(ctx, id, { text: 'x', at: null })))).toMatchObject({ code: 'incident.history' })
    expect(await refusal(world.by(ana, (ctx) => describeIncident(ctx, id, { title: 'x', summary: null, revision: 1 })))).toMatchObject({
      code: 'incident.history',
    })
    expect(await refusal(close(world, ana, id))).toMatchObject({ code: 'incident.history' })
  })
})

describe('home', () => {
  test('shows what runs, the unclassified first, then the gravest; what is over is not there', async ({ world }) => {
    const maria = await world.person('Maria', 'management')
    const [low, high] = [await open(world, maria, { title: 'Low' }), await open(world, maria, { title: 'High' })]
    await classify(world, maria, low, { functional: 'low' })
    await classify(world, maria, high)
    await open(world, maria, { title: 'New' })
    const over = await open(world, maria, { title: 'Over' })
    await close(world, maria, over, { override: { reason: 'Over' } })
    expect((await world.see(maria, showHome)).incidents.map(({ title }) => title)).toEqual(['New', 'High', 'Low'])
  })

  test('shows what I was given, and what nobody was given that belongs to a role of mine', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const [look, unplug] = (await show(world, ana, id)).taskList
    await world.by(ana, (ctx) => assignTask(ctx, look?.id as never, { assigneeId: ana.id, revision: 1 }))
    expect((await world.see(ana, showHome)).myTasks).toMatchObject([
      { title: 'Look at the machine', incident: { id, number: 'INC-2026-0001' }, teamRole: { name: 'Technical lead' } },
    ])
    expect((await world.see(ben, showHome)).myTasks).toEqual([])

    await world.by(ana, (ctx) => takeRole(ctx, id, 'technical-lead', { personId: ben.id, handover: null }))
    const mine = (await world.see(ben, showHome)).myTasks.map(({ title }) => title)
    expect(mine[0]).toBe(unplug?.title)
    expect(mine).toEqual(['Unplug the machine', 'Wipe the machine', 'Restore from backup', 'Talk about it'])
  })

  test('shows the clocks that run out next, the most urgent first', async ({ world }) => {
    const ana = await world.person('Ana')
    await open(world, ana, { title: 'Later' })
    await open(world, ana, { title: 'Sooner', gravity: 1 })
    const { clocks, waitingReports, overdueReports } = await world.see(ana, showHome)
    expect(clocks.map(({ kind, about }) => [kind, about.kind, about.title])).toEqual([
      ['acknowledge', 'incident', 'Sooner'],
      ['acknowledge', 'incident', 'Later'],
    ])
    expect({ waitingReports, overdueReports }).toEqual({ waitingReports: 0, overdueReports: 0 })
  })
})

describe('the timeline', () => {
  test('comes in pages by event time, newest or oldest first', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await world.pass(hours(3))
    for (const hour of ['15', '16', '14'])
      await world.by(ana, (ctx) => addNote(ctx, id, { text: `${hour} UTC`, at: minute(`2026-03-02T${hour}:30:00Z`) }))

    const read = (order: 'newest' | 'oldest', cursor?: string) =>
      world.see(ana, (ctx) => listIncidentEntries(ctx, id, { only: 'words', order, limit: 2, cursor }))
    const first = await read('oldest')
    const second = await read('oldest', first.next ?? '')
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(['14 UTC', '15 UTC', '16 UTC'])
    expect(second.next).toBeNull()
    expect((await read('newest')).items.map(({ text }) => text)).toEqual(['16 UTC', '15 UTC'])
    expect(await refusal(read('newest', 'nonsense'))).toMatchObject({ fields: [{ field: 'cursor' }] })
  })

  test('shows another organisation nothing', async ({ world }) => {
    const ana = await world.person('Ana')
    const eve = await world.person('Eve', 'administrator', await world.organisation('Another Library'))
    const id = await open(world, ana)
    expect(
      await refusal(world.see(eve, (ctx) => listIncidentEntries(ctx, id, { only: 'everything', order: 'newest', limit: 50 }))),
    ).toMatchObject({ code: 'not-found' })
  })
})
