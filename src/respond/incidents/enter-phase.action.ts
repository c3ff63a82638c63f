import type { IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import type { Phase } from '../../prepare/plan/settings-words.ts'
import { record } from '../../record/record-entry.action.ts'
import { insertPass, updateIncident } from './incident.store.ts'
import { goesBack, refusePhase } from './phases.ts'
import { lockOpenIncidentAt } from './reach-open-incident.action.ts'
import { restartUpdateClock } from './run-incident-clocks.action.ts'

/** Goes to another phase, forward or back. The passes before stay, and so does every task: going back opens none by itself. */
export async function enterPhase(
  ctx: Work,
  id: IncidentId,
  { phase, reason, revision }: { phase: Phase; reason: string | null; revision: number },
): Promise<void> {
  const incident = await lockOpenIncidentAt(ctx, id, revision)
  const from = incident.phase as Phase
  refusePhase(from, phase, reason)

  await updateIncident(ctx.db, id, { phase })
  await insertPass(ctx.db, id, ctx.actor.organisationId, { phase, at: ctx.now(), by: ctx.actor.id, reason })
  await record(ctx, id, 'phase.entered', { phase, from, back: goesBack(from, phase), reason })
  await restartUpdateClock(ctx, incident)
}
