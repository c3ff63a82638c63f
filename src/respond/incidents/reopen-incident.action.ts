import { Conflict } from '../../base/errors.ts'
import type { IncidentId } from '../../base/ids.ts'
import { voidClock } from '../../clocks/run-clock.action.ts'
import type { Work } from '../../platform/context.ts'
import type { Phase } from '../../prepare/plan/settings-words.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseHistory } from '../tasks/known-incident.ts'
import { lockIncidentFor } from '../tasks/reach-incident.action.ts'
import { updateReopened } from './closure.store.ts'
import { insertPass, updateIncident } from './incident.store.ts'
import { refuseStale } from './reach-open-incident.action.ts'
import { restartUpdateClock } from './run-incident-clocks.action.ts'

/** Opens it again in the phase that is named. Nothing is taken back: the closure stays and says that it was undone. */
export async function reopenIncident(
  ctx: Work,
  id: IncidentId,
  { reason, phase, revision }: { reason: string; phase: Phase; revision: number },
): Promise<void> {
  const incident = await lockIncidentFor(ctx, id)
  refuseHistory(incident)
  if (!incident.closedAt) throw new Conflict('incident.open', `${incident.number} is open already.`)
  refuseStale(incident, revision)

  await updateReopened(ctx.db, id, { at: ctx.now(), by: ctx.actor.id, reason })
  await updateIncident(ctx.db, id, { phase, closed_at: null })
  await insertPass(ctx.db, id, ctx.actor.organisationId, { phase, at: ctx.now(), by: ctx.actor.id, reason })
  await record(ctx, id, 'incident.reopened', { phase, reason })
  await voidClock(ctx, { incidentId: id }, 'review', 'The incident was opened again.')
  await restartUpdateClock(ctx, { ...incident, closedAt: null })
}
