import { expect } from 'vitest'
import { test } from '../../../test/world.ts'
import { hours, minutes } from '../../base/time.ts'
import { chainFaults } from '../../record/hash-entry.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { addNote } from './add-note.action.ts'
import { addAsset } from './count-affected.action.ts'
import { decide } from './decide.action.ts'
import { classify, close, minute, open, show } from './incident.cast.ts'
import { listIncidentEntries } from './list-entries.action.ts'
import { reopenIncident } from './reopen-incident.action.ts'
import { setMilestone } from './set-milestone.action.ts'
import { addFact } from './tell-fact.action.ts'

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

test('after a busy day with many hands every entry is in its place in the chain', async ({ world }) => {
  const [ana, ben, maria] = [await world.person('Ana'), await world.person('Ben'), await world.person('Maria', 'management')]
  const id = await open(world, ana, { gravity: 1 })
  await world.pass(minutes(20))
  await classify(world, ana, id)
  await Promise.all(
    Array.from({ length: 10 }, (_, at) => world.by(at % 2 ? ana : ben, (ctx) => addNote(ctx, id, { text: `Note ${at}`, at: null }))),
  )
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
