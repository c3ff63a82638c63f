import { Forbidden, Invalid } from '../../base/errors.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Context, Work } from '../../platform/context.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import type { PlanSettings, SeverityLevel } from '../../prepare/plan/settings.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseHistory, type Incident } from '../tasks/known-incident.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { findIncidentFor, lockIncidentFor } from '../tasks/reach-incident.action.ts'
import { listTasks } from '../tasks/task.store.ts'
import { findDerived } from './classification.store.ts'
import { nameSeverity, refuseUnexplained } from './classifying.ts'
import { closureBlockers, IncidentNotClosable, type Blocker, type Progress, type Proposal } from './closing.ts'
import { insertClosure } from './closure.store.ts'
import { insertPass, updateIncident } from './incident.store.ts'
import { listMilestones } from './milestone.store.ts'
import { noteMilestone } from './note-milestone.action.ts'
import { refuseStale } from './reach-open-incident.action.ts'
import { endClocks } from './run-incident-clocks.action.ts'

export type Closing = {
  severity: SeverityLevel | null
  severityReason: string | null
  rootCause: string | null
  summary: string | null
  override: { reason: string } | null
  revision: number
}

/** Closes it by the rules of its plan. What stands in the way is refused all at once; management may override it with a reason. */
export async function closeIncident(ctx: Work, id: IncidentId, closing: Closing): Promise<void> {
  const incident = await lockIncidentFor(ctx, id)
  refuseHistory(incident)
  const { settings } = await findPlanOf(ctx.db, incident)
  const blockers = await blockersOf(ctx, incident, settings, closing)
  if (!incident.closedAt) refuseStale(incident, closing.revision)
  refuseBlocked(ctx, blockers, closing)

  const severity = await finalSeverity(ctx, incident, closing)
  const rootCause = closing.rootCause ?? 'Not stated'
  const overridden = closing.override && blockers.length > 0 ? { blockers, reason: closing.override.reason } : null
  await insertClosure(ctx.db, id, ctx.actor.organisationId, { at: ctx.now(), by: ctx.actor.id, severity, rootCause, summary: closing.summary, overridden })
  await endIncident(ctx, incident, severity)
  const was = incident.severity && nameSeverity(settings, incident.severity)
  const told = { severity: nameSeverity(settings, severity), was, severityReason: closing.severityReason, rootCause, summary: closing.summary }
  await record(ctx, id, 'incident.closed', { ...told, overridden: overridden?.blockers ?? null, overrideReason: overridden?.reason ?? null })
  await endClocks(ctx, incident, { severity })
}

/** Everything that stands in the way right now, for the page. What is only said when closing is listed until then. */
export async function showBlockers(ctx: Context, id: IncidentId): Promise<{ blockers: Blocker[]; mayOverride: boolean }> {
  const incident = await findIncidentFor(ctx, id)
  const { settings } = await findPlanOf(ctx.db, incident)
  const blockers = await blockersOf(ctx, incident, settings, { severity: null, rootCause: null })
  return { blockers, mayOverride: mayOverride(ctx) && !incident.closedAt }
}

/** It ends: the phase, the milestone and the row. Shared with closing what was opened by mistake. */
export async function endIncident(ctx: Work, { id }: Incident, severity: SeverityLevel): Promise<void> {
  const { zone } = await findOrganisation(ctx.db)
  const was = (await listMilestones(ctx.db, id)).find(({ kind }) => kind === 'closed')?.moment ?? null
  await updateIncident(ctx.db, id, { phase: 'closed', closed_at: ctx.now(), severity })
  await insertPass(ctx.db, id, ctx.actor.organisationId, { phase: 'closed', at: ctx.now(), by: ctx.actor.id, reason: null })
  await noteMilestone(ctx, id, { kind: 'closed', moment: { at: ctx.now(), precision: 'minute', zone }, reason: null, was })
}

async function blockersOf(ctx: Context | Work, incident: Incident, settings: PlanSettings, proposal: Omit<Proposal, 'byManagement'>): Promise<Blocker[]> {
  const tasks = await listTasks(ctx.db, incident.id)
  const progress: Progress = {
    closed: incident.closedAt !== null,
    classified: (await findDerived(ctx.db, incident.id)) !== null,
    severity: incident.severity,
    openMandatoryTasks: tasks.filter(({ mandatory, state }) => mandatory && state === 'open'),
    milestones: (await listMilestones(ctx.db, incident.id)).map(({ kind }) => kind),
  }
  return closureBlockers(settings, progress, { severity: proposal.severity, rootCause: proposal.rootCause, byManagement: mayOverride(ctx) })
}

const mayOverride = ({ actor }: Pick<Context, 'actor'>): boolean => actor.role === 'management'

function refuseBlocked(ctx: Work, blockers: Blocker[], { override }: Closing): void {
  if (blockers.length === 0) return
  if (!override || blockers.some(({ reason }) => reason === 'already-closed')) throw new IncidentNotClosable(blockers)
  if (!mayOverride(ctx)) throw new Forbidden('Only management may close an incident while something stands in the way. Ask them, or settle what is open.')
}

/** Management may override everything but this: without any severity nothing could be said about it afterwards. */
async function finalSeverity(ctx: Work, incident: Incident, { severity, severityReason }: Closing): Promise<SeverityLevel> {
  const to = severity ?? incident.severity
  if (to === null) throw new Invalid([{ field: 'severity', message: 'Please choose how grave it was. Nobody has classified it, so there is no severity yet.' }])
  refuseUnexplained({ to, from: incident.severity, derived: await findDerived(ctx.db, incident.id) }, severityReason, 'severityReason')
  return to
}
