import { targetEnd, type Calendar, type Target } from '../base/business-time.ts'
import type { ClockId } from '../base/ids.ts'
import type { Work } from '../platform/context.ts'
import { enqueue } from '../platform/jobs.ts'
import { newId } from '../platform/new-id.ts'
import { record } from '../record/record-entry.action.ts'
import { warnMoment, type ClockKind } from './clock.ts'
import { clockRanOutJob } from './clock.jobs.ts'
import { findClock, insertClock, updateStopped, type ClockOf } from './clock.store.ts'

export type NewClock = { kind: ClockKind; name: string; source: string; startedAt: Date; target: Target; calendar: Calendar }

/** Starts a clock and asks to be woken when it runs out. Answers with the moment of its target. */
export async function startClock(ctx: Work, of: ClockOf, { kind, name, source, startedAt, target, calendar }: NewClock): Promise<Date> {
  const id = newId<'clock'>()
  const targetAt = targetEnd(startedAt, target, calendar)
  const clock = { kind, name, source, startedAt, targetAt, warnAt: warnMoment(startedAt, targetAt), stoppedAt: null, voidReason: null }
  await insertClock(ctx.db, id, ctx.actor.organisationId, of, clock)
  await enqueue(ctx, clockRanOutJob, { clockId: id }, { runAt: targetAt, key: `clock-ran-out:${id}` })
  return targetAt
}

/** What it counted for has happened. */
export async function stopClock(ctx: Work, of: ClockOf, kind: ClockKind, at = ctx.now()): Promise<void> {
  await updateStopped(ctx.db, of, kind, at, null)
}

/** It does not count any more, for a reason: replaced by another target, or not applicable. */
export async function voidClock(ctx: Work, of: ClockOf, kind: ClockKind, reason: string): Promise<void> {
  await updateStopped(ctx.db, of, kind, ctx.now(), reason)
}

/** Safe to run twice: the job is queued once a clock, and a stopped clock was met or replaced in the meantime. */
export async function noteClockRanOut(ctx: Work, { clockId }: { clockId: ClockId }): Promise<void> {
  const clock = await findClock(ctx.db, clockId)
  if (!clock || clock.stoppedAt) return
  const chain = clock.reportId ?? clock.incidentId
  if (chain)
    await record(ctx, chain, 'clock.missed', { clock: clock.kind, name: clock.name, source: clock.source, targetAt: clock.targetAt })
}
