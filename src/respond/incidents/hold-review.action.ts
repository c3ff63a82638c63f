import { Conflict } from '../../base/errors.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import { stopClock } from '../../clocks/run-clock.action.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseHistory } from '../tasks/known-incident.ts'
import { lockIncidentFor } from '../tasks/reach-incident.action.ts'
import { reachedAt, refuseFuture } from './milestones.ts'

/** The people who worked on it have talked about it. Stops the clock that closing started; what was learned stands in the record. */
export async function holdReview(ctx: Work, id: IncidentId, { heldAt, learned }: { heldAt: Moment; learned: string }): Promise<void> {
  const incident = await lockIncidentFor(ctx, id)
  refuseHistory(incident)
  if (!incident.closedAt) throw new Conflict('incident.open', `${incident.number} is still open. The review is held after it is closed.`)
  refuseFuture(heldAt, ctx.now(), 'heldAt')

  await stopClock(ctx, { incidentId: id }, 'review', reachedAt(heldAt, ctx.now()))
  await record(ctx, id, 'review.held', { learned }, heldAt)
}
