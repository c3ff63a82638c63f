import type { ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { findPlanInForce } from '../../prepare/plan/plan.store.ts'
import { record } from '../../record/record-entry.action.ts'
import { closeAsOpenedByMistake } from '../incidents/close-opened-by-mistake.action.ts'
import { lockReportFor } from './reach-report.action.ts'
import { updateReport } from './report.store.ts'
import { startTriageClock } from './run-report-clocks.action.ts'
import { refuseDecided } from './triage-report.action.ts'
import { findDecided, updateUndone } from './triage.store.ts'

/**
 * Puts a report back into the queue, with a new clock. What was carried into an incident stays there. Undoing what is
 * already undone changes nothing; undoing what somebody decided in the meantime is refused with who decided what.
 */
export async function undoTriage(
  ctx: Work,
  id: ReportId,
  { reason, revision }: { reason: string | null; revision: number },
): Promise<void> {
  const report = await lockReportFor(ctx, id)
  if (!report.triageId) return
  if (report.revision !== revision) await refuseDecided(ctx, report)
  const { outcome, about } = await findDecided(ctx.db, report.triageId, ctx.actor.id)

  const rules = { organisation: await findOrganisation(ctx.db), settings: (await findPlanInForce(ctx.db)).settings }
  const triageDueAt = await startTriageClock(ctx, rules, report, ctx.now())
  await updateUndone(ctx.db, report.triageId, { at: ctx.now(), by: ctx.actor.id, reason })
  await updateReport(ctx.db, id, { decision: null, triageDueAt })
  const words = `${report.number} turned out to be something else${reason ? `: ${reason}` : '.'}`
  const incidentClosed = outcome === 'opened' && report.incidentId ? await closeAsOpenedByMistake(ctx, report.incidentId, words) : undefined
  await record(ctx, id, 'report.triage-undone', { outcome, about, reason, incidentClosed })
}
