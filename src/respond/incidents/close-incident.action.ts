import { Forbidden, Invalid } from '../../base/errors.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { openReviewAfterIncident } from '../../prepare/approval/open-review.action.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseHistory, type Incident } from '../tasks/known-incident.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { lockIncidentFor } from '../tasks/reach-incident.action.ts'
import { findDerived } from './classification.store.ts'
import { nameSeverity, refuseUnexplained } from './classifying.ts'
import { IncidentNotClosable, type Blocker } from './closing.ts'
import { endIncident } from './end-incident.action.ts'
import { refuseStale } from './reach-open-incident.action.ts'
import { endClocks } from './run-incident-clocks.action.ts'
import { blockersOf, mayOverride } from './show-blockers.action.ts'

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
  const { rootCause, summary, severityReason } = { ...closing, rootCause: closing.rootCause ?? 'Not stated' }
  const overridden = closing.override && blockers.length > 0 ? { blockers, reason: closing.override.reason } : null
  await endIncident(ctx, incident, { severity, rootCause, summary, overridden })
  await record(ctx, id, 'incident.closed', {
    severity: nameSeverity(settings, severity),
    was: incident.severity && nameSeverity(settings, incident.severity),
    severityReason,
    rootCause,
    summary,
    overridden: overridden?.blockers ?? null,
    overrideReason: overridden?.reason ?? null,
  })
  await endClocks(ctx, incident, { severity })
  await openReviewAfterIncident(ctx, { ...incident, severity })
}

function refuseBlocked(ctx: Work, blockers: Blocker[], { override }: Closing): void {
  if (blockers.length === 0) return
  if (!override || blockers.some(({ reason }) => reason === 'already-closed')) throw new IncidentNotClosable(blockers)
  if (mayOverride(ctx)) return
  throw new Forbidden('Only management may close an incident while something stands in the way. Ask them, or settle what is open.')
}

/** Management may override everything but this: without any severity nothing could be said about it afterwards. */
async function finalSeverity(ctx: Work, incident: Incident, { severity, severityReason }: Closing): Promise<SeverityLevel> {
  const to = severity ?? incident.severity
  if (to === null) {
    const message = 'Please choose how grave it was. Nobody has classified it, so there is no severity yet.'
    throw new Invalid([{ field: 'severity', message }])
  }
  const derived = await findDerived(ctx.db, incident.id)
  refuseUnexplained({ to, from: incident.severity, derived }, severityReason, 'severityReason')
  return to
}
