import { managers, mayDo } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { Incident } from '../tasks/known-incident.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { findIncidentFor } from '../tasks/reach-incident.action.ts'
import { listTasks } from '../tasks/task.store.ts'
import { findDerived } from './classification.store.ts'
import { closureBlockers, type Blocker, type Progress, type Proposal } from './closing.ts'
import { listMilestones } from './milestone.store.ts'

/** Everything that stands in the way right now, for the page. What is only said when closing is listed until then. */
export async function showBlockers(ctx: Context, id: IncidentId): Promise<{ blockers: Blocker[]; mayOverride: boolean }> {
  const incident = await findIncidentFor(ctx, id)
  const { settings } = await findPlanOf(ctx.db, incident)
  const blockers = await blockersOf(ctx, incident, settings, { severity: null, rootCause: null })
  return { blockers, mayOverride: mayOverride(ctx) && !incident.closedAt }
}

type Asking = Pick<Context, 'db' | 'actor'>

/** What stands between an incident, as it is now, and its closure as somebody proposes it. */
export async function blockersOf(
  ctx: Asking,
  incident: Incident,
  settings: PlanSettings,
  { severity, rootCause }: Omit<Proposal, 'byManagement'>,
): Promise<Blocker[]> {
  const tasks = await listTasks(ctx.db, incident.id)
  const progress: Progress = {
    closed: incident.closedAt !== null,
    classified: (await findDerived(ctx.db, incident.id)) !== null,
    severity: incident.severity,
    openMandatoryTasks: tasks.filter(({ mandatory, state }) => mandatory && state === 'open'),
    milestones: (await listMilestones(ctx.db, incident.id)).map(({ kind }) => kind),
  }
  return closureBlockers(settings, progress, { severity, rootCause, byManagement: mayOverride(ctx) })
}

/** Closing over what stands in the way is for those who answer for the organisation. */
export const mayOverride = ({ actor }: Asking): boolean => mayDo(actor, managers)
