import type { IncidentId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { updateBeside } from './incident.store.ts'
import { insertMilestone } from './milestone.store.ts'
import type { MilestoneKind } from './milestones.ts'

export type NotedMilestone = { kind: MilestoneKind; moment: Moment; reason: string | null; was: Moment | null }

/** Writes a milestone that was judged already, for whatever sets one. Its entry stands at the moment that it tells. */
export async function noteMilestone(ctx: Work, incidentId: IncidentId, { kind, moment, reason, was }: NotedMilestone): Promise<void> {
  await insertMilestone(ctx.db, incidentId, ctx.actor.organisationId, { kind, moment, setAt: ctx.now(), by: ctx.actor.id, reason })
  if (kind === 'occurred') await updateBeside(ctx.db, incidentId, { occurred_at: moment.at })
  await record(ctx, incidentId, 'milestone.set', { kind, moment, reason, was }, moment)
}
