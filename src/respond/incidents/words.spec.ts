import { describe, expect } from 'vitest'
import { test } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import { hours, minutes, plus } from '../../base/time.ts'
import { clockState } from '../../clocks/clock.ts'
import { addNote } from './add-note.action.ts'
import { decide } from './decide.action.ts'
import { describeIncident } from './describe-incident.action.ts'
import { enterPhase } from './enter-phase.action.ts'
import { classify, minute, open, refusal, show } from './incident.cast.ts'
import { listIncidentEntries } from './list-entries.action.ts'
import { addFact, changeFact } from './tell-fact.action.ts'

const aDecision = {
  question: 'Pay?',
  options: ['Pay', 'Do not pay'],
  choice: 'Do not pay',
  why: 'Backups are good',
  decidedById: null,
  decidedByName: null,
  at: null,
  departsFromPlan: false,
}
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
    expect(early.fields).toEqual([
      { field: 'at', message: 'Monday, March 2, 2026 at 11:00 AM is still to come. Please check the date and the time.' },
    ])
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
    expect(decisions[0]).toMatchObject({
      question: 'Pay?',
      options: ['Pay', 'Do not pay'],
      choice: 'Do not pay',
      why: 'Backups are good',
      at: minute('2026-03-02T13:00:00Z'),
    })
  })

  test('restarts the clock of the next update, and so does another phase; silence lets it run out', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await open(world, ana)
    await classify(world, ana, id)
    const nextUpdate = async () =>
      (await show(world, ana, id)).clocks.find(({ kind, stoppedAt }) => kind === 'update' && stoppedAt === null)

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
    const stale = await refusal(
      world.by(ben, (ctx) => describeIncident(ctx, id, { title: 'Seven locked screens', summary: null, revision: 1 })),
    )
    expect(stale).toMatchObject({ code: 'stale', current: { title: 'Six locked screens', summary: 'All at Oak Branch', revision: 2 } })
    expect(await show(world, ben, id)).toMatchObject({ title: 'Six locked screens', summary: 'All at Oak Branch' })
  })
})

describe('a fact', () => {
  test('that two or more people change at once is changed by one; the others lose nothing and are shown the new wording', async ({
    world,
  }) => {
    await world.organisation()
    const people = await Promise.all(['Ana', 'Ben', 'Carl', 'Dora', 'Eve'].map((name) => world.person(name)))
    const [ana] = people as [Actor]
    const id = await open(world, ana)
    await world.by(ana, (ctx) => addFact(ctx, id, { label: 'Machines', text: '6' }))
    const [fact] = (await show(world, ana, id)).facts
    if (!fact) throw new Error('No fact')

    const changes = await Promise.allSettled(
      people.map(({ name }, at) =>
        world.by(people[at] as Actor, (ctx) => changeFact(ctx, id, fact.id, { label: 'Machines', text: `7, says ${name}`, revision: 1 })),
      ),
    )
    const [now] = (await show(world, ana, id)).facts
    const refused = changes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    expect(refused).toHaveLength(people.length - 1)
    for (const each of refused) expect(each).toMatchObject({ code: 'stale', current: now })
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
    expect(await refusal(world.by(ana, (ctx) => changeFact(ctx, other, fact.id, { label: 'x', text: 'y', revision: 1 })))).toMatchObject({
      code: 'not-found',
    })
  })
})
