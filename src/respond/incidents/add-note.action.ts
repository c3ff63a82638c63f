import type { IncidentId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseHistory } from '../tasks/known-incident.ts'
import { lockIncidentFor } from '../tasks/reach-incident.action.ts'
import { refuseFuture } from './milestones.ts'
import { restartUpdateClock } from './run-incident-clocks.action.ts'

/** A note lives in the record alone. It may tell of an earlier moment, and may come after closing. */
export async function addNote(ctx: Work, id: IncidentId, { text, at }: { text: string; at: Moment | null }): Promise<void> {
  const incident = await lockIncidentFor(ctx, id)
  refuseHistory(incident)
  if (at) refuseFuture(at, ctx.now(), 'at')

  await record(ctx, id, 'note.added', { text }, at ?? undefined)
  await restartUpdateClock(ctx, incident)
}
