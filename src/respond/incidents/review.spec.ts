import { describe, expect } from 'vitest'
import { test } from '../../../test/world.ts'
import { momentAt } from '../../base/moment.ts'
import { days, hours } from '../../base/time.ts'
import { listClocksOf } from '../../clocks/clock.store.ts'
import { classifyIncident } from './classify-incident.action.ts'
import { closeIncident } from './close-incident.action.ts'
import { holdReview } from './hold-review.action.ts'
import { listIncidentEntries } from './list-entries.action.ts'
import { openIncident } from './open-incident.action.ts'
import { showIncident } from './show-incident.action.ts'

describe('the review after closing', () => {
  test('is owed within the days of the plan, and recording it stops its clock and keeps what was learned', async ({ world }) => {
    const boss = await world.person('Marian', 'management')
    const { id } = await world.by(boss, (ctx) => openIncident(ctx, { title: 'Ransom note' }))
    const revision = async () => (await world.see(boss, (ctx) => showIncident(ctx, id))).revision
    const grave = {
      category: 'malware',
      functional: 'high',
      information: ['none'],
      recoverability: 'regular',
      severity: null,
      reason: null,
    }
    await world.by(boss, async (ctx) => classifyIncident(ctx, id, { ...grave, revision: await revision() }))

    const early = world.by(boss, (ctx) => holdReview(ctx, id, { heldAt: momentAt(world.now(), 'minute', 'UTC'), learned: 'Too early' }))
    await expect(early).rejects.toMatchObject({ code: 'incident.open' })

    const closing = {
      severity: null,
      severityReason: null,
      rootCause: 'A hole',
      summary: null,
      override: { reason: 'A test of the review' },
    }
    await world.by(boss, async (ctx) => closeIncident(ctx, id, { ...closing, revision: await revision() }))
    await world.pass(days(1))
    const owed = (await world.see(boss, ({ db }) => listClocksOf(db, { incidentId: id }))).find(({ kind }) => kind === 'review')
    expect(owed).toMatchObject({ stoppedAt: null })

    const heldAt = momentAt(new Date(world.now().getTime() - hours(1)), 'minute', 'UTC')
    await world.by(boss, (ctx) => holdReview(ctx, id, { heldAt, learned: 'Patch on Tuesdays' }))
    const met = (await world.see(boss, ({ db }) => listClocksOf(db, { incidentId: id }))).find(({ kind }) => kind === 'review')
    expect(met?.stoppedAt).not.toBeNull()
    const { items } = await world.see(boss, (ctx) => listIncidentEntries(ctx, id, { only: 'everything', order: 'newest', limit: 50 }))
    expect(items.map(({ text }) => text)).toContain('The review was held. What was learned: Patch on Tuesdays')
  })
})
