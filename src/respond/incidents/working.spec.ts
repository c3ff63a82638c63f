import { describe, expect } from 'vitest'
import { test } from '../../../test/world.ts'
import { hours, minutes, plus } from '../../base/time.ts'
import { clockState } from '../../clocks/clock.ts'
import { newId } from '../../platform/new-id.ts'
import { chainFaults } from '../../record/hash-entry.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { addNote } from './add-note.action.ts'
import { attachFile } from './attach-file.action.ts'
import { addAsset, changeAsset, countPeople } from './count-affected.action.ts'
import { decide } from './decide.action.ts'
import { describeIncident } from './describe-incident.action.ts'
import { enterPhase } from './enter-phase.action.ts'
import { classify, close, minute, open, refusal, show } from './incident.cast.ts'
import { listIncidentEntries } from './list-entries.action.ts'
import { reopenIncident } from './reopen-incident.action.ts'
import { setMilestone } from './set-milestone.action.ts'
import { addFact, changeFact } from './tell-fact.action.ts'

const aDecision = { question: 'Pay?', options: ['Pay', 'Do not pay'], choice: 'Do not pay', why: 'Backups are good', decidedById: null, decidedByName: null, at: null, departsFromPlan: false }
const timeline = { only: 'everything', order: 'oldest', limit: 50 } as const

describe('what people write', () => {
  test('stands in the timeline at the moment it happened, and shows when it was entered later', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await world.pass(hours(3))
    await world.by(ana, (ctx) => addNote(ctx, id, { text: 'The vendor called back', at: null }))
    await world.by(ben, (ctx) => addNote(ctx, id, { text: 'Pulled the plug', at: minute('2026-03-02T14:30:00Z') }))

    const { items } = await world.see(ben, (ctx) => listIncidentEntries(ctx, id, { ...timeline, only: 'words' }))
    expect(items.map(({ text, by, enteredLater }) => [text, by, enteredLater])).toEqual([
      ['Pulled the plug', 'Ben', true],
      ['The vendor called back', 'Ana', false],
    ])
    expect(items[0]).toMatchObject({ at: minute('2026-03-02T14:30:00Z'), recordedAt: world.now() })
  })

  test('cannot tell of the future', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const early = await refusal(world.by(ana, (ctx) => addNote(ctx, id, { text: 'x', at: minute('2026-03-02T16:00:00Z') })))
    expect(early.fields).toEqual([{ field: 'at', message: 'Monday, March 2, 2026 at 11:00 AM is still to come. Please check the date and the time.' }])
  })

  test('as a decision keeps the options, the choice, the reason and who decided, also somebody on the phone', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await world.by(ana, (ctx) => decide(ctx, id, { ...aDecision, decidedById: ben.id, at: minute('2026-03-02T13:00:00Z') }))
    await world.by(ana, (ctx) => decide(ctx, id, { ...aDecision, decidedByName: 'Counsel', departsFromPlan: true }))

    const { decisions } = await show(world, ben, id)
    expect(decisions.map(({ decidedBy, departsFromPlan, recordedBy }) => [decidedBy, departsFromPlan, recordedBy])).toEqual([
      ['Ben', false, 'Ana'],
      ['Counsel', true, 'Ana'],
    ])
    expect(decisions[0]).toMatchObject({ question: 'Pay?', options: ['Pay', 'Do not pay'], choice: 'Do not pay', why: 'Backups are good', at: minute('2026-03-02T13:00:00Z') })
  })

  test('restarts the clock of the next update, and so does another phase; silence lets it run out', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id)
    const nextUpdate = async () => (await show(world, ana, id)).clocks.find(({ kind, stoppedAt }) => kind === 'update' && stoppedAt === null)

    for (const write of [
      () => world.by(ana, (ctx) => addNote(ctx, id, { text: 'Still looking', at: minute('2026-03-02T14:00:00Z') })),
      () => world.by(ana, (ctx) => decide(ctx, id, aDecision)),
      async () => world.by(ana, async (ctx) => enterPhase(ctx, id, { phase: 'containment', reason: null, revision: 2 })),
    ]) {
      await world.pass(minutes(90))
      await write()
      expect(await nextUpdate()).toMatchObject({ startedAt: world.now(), targetAt: plus(world.now(), minutes(120)) })
    }
    await world.pass(minutes(121))
    const overdue = await nextUpdate()
    expect(overdue && clockState(overdue, world.now())).toBe('missed')
  })

  test('as title and summary is refused when somebody changed them meanwhile, with how they are now', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await world.by(ana, (ctx) => describeIncident(ctx, id, { title: 'Six locked screens', summary: 'All at Oak Branch', revision: 1 }))
    const stale = await refusal(world.by(ben, (ctx) => describeIncident(ctx, id, { title: 'Seven locked screens', summary: null, revision: 1 })))
    expect(stale).toMatchObject({ code: 'stale', current: { title: 'Six locked screens', summary: 'All at Oak Branch', revision: 2 } })
    expect(await show(world, ben, id)).toMatchObject({ title: 'Six locked screens', summary: 'All at Oak Branch' })
  })
})

describe('a fact', () => {
  test('that two people change at once is changed by one; the other loses nothing and is shown the new wording', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await world.by(ana, (ctx) => addFact(ctx, id, { label: 'Machines', text: '6' }))
    const [fact] = (await show(world, ana, id)).facts
    if (!fact) throw new Error('No fact')

    const changes = await Promise.allSettled([
      world.by(ana, (ctx) => changeFact(ctx, id, fact.id, { label: 'Machines', text: '7', revision: 1 })),
      world.by(ben, (ctx) => changeFact(ctx, id, fact.id, { label: 'Machines', text: '8', revision: 1 })),
    ])
    const refused = changes.filter((each) => each.status === 'rejected')
    expect(refused).toHaveLength(1)
    const [now] = (await show(world, ana, id)).facts
    expect(refused[0]?.reason).toMatchObject({ code: 'stale', current: now })
    expect(now?.revision).toBe(2)
  })

  test('keeps its earlier wording in the record', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await world.by(ana, (ctx) => addFact(ctx, id, { label: 'Machines', text: '6' }))
    const [fact] = (await show(world, ana, id)).facts
    if (!fact) throw new Error('No fact')
    await world.by(ana, (ctx) => changeFact(ctx, id, fact.id, { label: 'Machines', text: '7', revision: 1 }))

    const { items } = await world.see(ana, (ctx) => listIncidentEntries(ctx, id, { ...timeline, only: 'words' }))
    expect(items.map(({ text }) => text)).toEqual(['Machines: 6', 'Machines: 7 (before: 6)'])
  })

  test('of one incident is not found in another', async ({ world }) => {
    const ana = await world.person('Ana')
    const [id, other] = [await open(world, ana), await open(world, ana)]
    await world.by(ana, (ctx) => addFact(ctx, id, { label: 'Machines', text: '6' }))
    const [fact] = (await show(world, ana, id)).facts
    if (!fact) throw new Error('No fact')
    expect(await refusal(world.by(ana, (ctx) => changeFact(ctx, other, fact.id, { label: 'x', text: 'y', revision: 1 })))).toMatchObject({ code: 'not-found' })
  })
})

describe('what and who is affected', () => {
  test('is listed, changed and counted, and a stale change is shown what is there now', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    await world.by(ana, (ctx) => addAsset(ctx, id, { name: 'Catalogue', kind: 'service', state: 'suspected', note: null }))
    await world.by(ana, (ctx) => addAsset(ctx, id, { name: 'Desk 4', kind: 'computer', state: 'affected', note: 'Ransom note' }))
    const [catalogue] = (await show(world, ben, id)).assets
    if (!catalogue) throw new Error('No asset')
    await world.by(ben, (ctx) => changeAsset(ctx, id, catalogue.id, { name: 'Catalogue', kind: 'service', state: 'cleared', note: null, revision: 1 }))
    const stale = await refusal(world.by(ana, (ctx) => changeAsset(ctx, id, catalogue.id, { name: 'Catalogue', kind: 'service', state: 'affected', note: null, revision: 1 })))
    expect(stale).toMatchObject({ code: 'stale', current: { state: 'cleared', revision: 2 } })
    expect((await show(world, ana, id)).assets.map(({ name, state }) => [name, state])).toEqual([['Catalogue', 'cleared'], ['Desk 4', 'affected']])

    const people = { count: 1200, certainty: 'at-most', data: ['Names', 'Loans'], note: null } as const
    await world.by(ana, (ctx) => countPeople(ctx, id, 'patrons', { ...people, data: [...people.data], revision: 0 }))
    const second = await refusal(world.by(ben, (ctx) => countPeople(ctx, id, 'patrons', { ...people, data: [], revision: 0 })))
    expect(second).toMatchObject({ code: 'stale', current: { who: 'patrons', count: 1200, revision: 1 } })
    await world.by(ben, (ctx) => countPeople(ctx, id, 'patrons', { ...people, count: 900, data: ['Names'], revision: 1 }))
    expect((await show(world, ana, id)).affectedPeople).toEqual([{ who: 'patrons', count: 900, certainty: 'at-most', data: ['Names'], note: null, revision: 2 }])
  })

  test('needs a number, or the word that it is not known', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    const unsaid = { count: null, data: [], note: null, revision: 0 }
    expect(await refusal(world.by(ana, (ctx) => countPeople(ctx, id, 'staff', { ...unsaid, certainty: 'exact' })))).toMatchObject({ fields: [{ field: 'count' }] })
    await world.by(ana, (ctx) => countPeople(ctx, id, 'staff', { ...unsaid, certainty: 'unknown' }))
  })
})

describe('a milestone', () => {
  test('is changed with a reason only, and the earlier moment stays', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana, { noticed: minute('2026-03-02T13:00:00Z') })
    const change = { kind: 'noticed', moment: minute('2026-03-02T12:00:00Z') } as const
    const unexplained = await refusal(world.by(ana, (ctx) => setMilestone(ctx, id, { ...change, reason: null })))
    expect(unexplained).toMatchObject({ fields: [{ field: 'reason', message: 'This was said to be Monday, March 2, 2026 at 8:00 AM. Please say why it is changed.' }] })

    await world.by(ana, (ctx) => setMilestone(ctx, id, { ...change, reason: 'Dee saw it first' }))
    expect((await show(world, ana, id)).milestones).toMatchObject([{ kind: 'noticed', moment: change.moment, reason: 'Dee saw it first' }])
    const set = (await world.see(ana, ({ db }) => listWholeChain(db, id))).filter(({ kind }) => kind === 'milestone.set')
    expect(set.map(({ body }) => (body['was'] as { at: string } | null)?.at ?? null)).toEqual([null, '2026-03-02T13:00:00.000Z'])
  })

  test('is refused in the future; an odd order is only said', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana, { noticed: minute('2026-03-02T13:00:00Z') })
    expect(await refusal(world.by(ana, (ctx) => setMilestone(ctx, id, { kind: 'confirmed', moment: minute('2026-03-03T13:00:00Z'), reason: null })))).toMatchObject({ fields: [{ field: 'moment' }] })
    await world.by(ana, (ctx) => setMilestone(ctx, id, { kind: 'contained', moment: minute('2026-03-02T12:00:00Z'), reason: null }))
    expect((await show(world, ana, id)).warnings).toEqual([expect.stringContaining('“Contained” (Monday, March 2, 2026 at 7:00 AM) lies before “Noticed”')])
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
    expect(await refusal(world.by(ana, (ctx) => enterPhase(ctx, id, { phase: 'containment', reason: null, revision: 2 })))).toMatchObject({ fields: [{ field: 'reason' }] })
    await world.by(ana, (ctx) => enterPhase(ctx, id, { phase: 'containment', reason: 'A seventh machine', revision: 2 }))

    const seen = await show(world, ana, id)
    expect(seen.phase).toBe('containment')
    expect(seen.passes.map(({ number, phase, reason }) => [number, phase, reason])).toEqual([[1, 'identification', null], [2, 'eradication', null], [3, 'containment', 'A seventh machine']])
  })

  test('is entered once by two people who do it at once', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const both = await Promise.allSettled([ana, ben].map((person) => world.by(person, (ctx) => enterPhase(ctx, id, { phase: 'containment', reason: null, revision: 1 }))))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await show(world, ana, id)).passes).toHaveLength(2)
  })
})

describe('a file', () => {
  test('is attached once by whoever uploaded it; what others uploaded does not exist for them', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await open(world, ana)
    const fileId = newId<'file'>()
    await world.by(ana, ({ db }) => db.insertInto('file').values({ id: fileId, organisation_id: ana.organisationId, sha256: 'a'.repeat(64), size_bytes: 12, name: 'note.png', media_type: 'image/png', stored_at: world.now(), stored_by: ana.id }).execute())

    expect(await refusal(world.by(ben, (ctx) => attachFile(ctx, id, { fileId, note: null })))).toMatchObject({ code: 'not-found' })
    await world.by(ana, (ctx) => attachFile(ctx, id, { fileId, note: 'The ransom note' }))
    await world.by(ana, (ctx) => attachFile(ctx, id, { fileId, note: 'again' }))
    expect((await show(world, ben, id)).files).toEqual([
      { id: fileId, name: 'note.png', mediaType: 'image/png', sizeBytes: 12, sha256: 'a'.repeat(64), note: 'The ransom note', addedAt: world.now(), addedBy: 'Ana', fromReport: null },
    ])
  })
})

test('after a busy day with many hands every entry is in its place in the chain', async ({ world }) => {
  const [ana, ben, maria] = [await world.person('Ana'), await world.person('Ben'), await world.person('Maria', 'management')]
  const id = await open(world, ana, { gravity: 1 })
  await world.pass(minutes(20))
  await classify(world, ana, id)
  await Promise.all(Array.from({ length: 10 }, (_, at) => world.by(at % 2 ? ana : ben, (ctx) => addNote(ctx, id, { text: `Note ${at}`, at: null }))))
  await Promise.all([
    world.by(ana, (ctx) => addFact(ctx, id, { label: 'Machines', text: '6' })),
    world.by(ben, (ctx) => decide(ctx, id, aDecision)),
    world.by(ana, (ctx) => addAsset(ctx, id, { name: 'Catalogue', kind: 'service', state: 'affected', note: null })),
    world.by(ben, (ctx) => setMilestone(ctx, id, { kind: 'contained', moment: minute('2026-03-02T14:00:00Z'), reason: null })),
  ])
  await world.pass(hours(12))
  await close(world, maria, id, { override: { reason: 'The consortium took over' } })
  const { revision } = await show(world, ana, id)
  await world.by(ana, (ctx) => reopenIncident(ctx, id, { reason: 'It came back', phase: 'containment', revision }))

  const entries = await world.see(ana, ({ db }) => listWholeChain(db, id))
  expect(entries.length).toBeGreaterThan(20)
  expect(chainFaults(id, entries)).toEqual([])
  const shown = await world.see(ana, (ctx) => listIncidentEntries(ctx, id, { ...timeline, limit: 200 }))
  expect(shown.items.filter(({ text, kind, by }) => text.startsWith(`${by}: ${kind.replace(/[.-]+/g, ' ')}`))).toEqual([])
})
