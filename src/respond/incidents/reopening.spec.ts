import { describe, expect } from 'vitest'
import { test } from '../../../test/world.ts'
import { days } from '../../base/time.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { addNote } from './add-note.action.ts'
import { enterPhase } from './enter-phase.action.ts'
import { takeRole } from './hold-role.action.ts'
import { classify, close, minute, readyToClose, refusal, show } from './incident.cast.ts'
import { reopenIncident } from './reopen-incident.action.ts'
import { setMilestone } from './set-milestone.action.ts'

describe('a closed incident', () => {
  test('is not worked on, but notes still come in', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await readyToClose(world, ana)
    await close(world, ana, id)
    await world.by(ana, (ctx) => addNote(ctx, id, { text: 'The insurer wrote', at: null }))

    for (const change of [
      () => classify(world, ana, id),
      () => world.by(ana, (ctx) => enterPhase(ctx, id, { phase: 'recovery', reason: 'x', revision: 3 })),
      () => world.by(ana, (ctx) => takeRole(ctx, id, 'incident-lead', { personId: ana.id, handover: null })),
      () => world.by(ana, (ctx) => setMilestone(ctx, id, { kind: 'recovered', moment: minute('2026-03-02T14:00:00Z'), reason: null })),
    ]) {
      expect(await refusal(change())).toMatchObject({ code: 'incident.closed', message: expect.stringContaining('Open it again first') })
    }
    expect((await show(world, ana, id)).clocks.filter(({ kind, stoppedAt }) => kind === 'update' && stoppedAt === null)).toEqual([])
  })

  test('is opened again with a reason in the phase that is named; nothing of the first closing is lost', async ({ world }) => {
    const ana = await world.person('Ana')
    const id = await readyToClose(world, ana)
    await close(world, ana, id)
    await world.pass(days(1))
    const { revision, taskList } = await show(world, ana, id)
    await world.by(ana, (ctx) => reopenIncident(ctx, id, { reason: 'A seventh machine', phase: 'containment', revision }))

    const seen = await show(world, ana, id)
    expect(seen).toMatchObject({ phase: 'containment', closedAt: null, taskList })
    expect(seen.closures).toMatchObject([
      { rootCause: 'A macro in a mail', reopened: { at: world.now(), by: 'Ana', reason: 'A seventh machine' } },
    ])
    expect(seen.milestones.map(({ kind }) => kind)).toEqual(['contained'])
    expect(seen.passes.map(({ phase }) => phase)).toEqual(['identification', 'closed', 'containment'])
    expect(seen.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind, startedAt }) => [kind, startedAt])).toEqual([
      ['update', world.now()],
    ])
    expect(seen.clocks.find(({ kind }) => kind === 'review')?.voidReason).toBe('The incident was opened again.')

    await close(world, ana, id, { rootCause: 'A second macro' })
    const again = await show(world, ana, id)
    expect(again.closures.map(({ rootCause }) => rootCause)).toEqual(['A macro in a mail', 'A second macro'])
    expect(again.milestones.at(-1)).toMatchObject({ kind: 'closed', moment: { at: world.now() } })
    const kinds = (await world.see(ana, ({ db }) => listWholeChain(db, id))).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'incident.closed' || kind === 'incident.reopened')).toEqual([
      'incident.closed',
      'incident.reopened',
      'incident.closed',
    ])
  })

  test('is opened again once by two people who do it at once; an open one is not', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const id = await readyToClose(world, ana)
    await close(world, ana, id)
    const { revision } = await show(world, ana, id)
    const reopening = { reason: 'A seventh machine', phase: 'containment', revision } as const
    const both = await Promise.allSettled([ana, ben].map((person) => world.by(person, (ctx) => reopenIncident(ctx, id, reopening))))
    expect(both.flatMap((each) => (each.status === 'rejected' ? each.reason.code : []))).toEqual(['incident.open'])
  })
})
