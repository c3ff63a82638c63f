import type { ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { markRead } from './read-report.action.ts'
import { lockReportFor } from './reach-report.action.ts'
import { refuseStale } from './report.ts'
import { findPersonName, updateReport } from './report.store.ts'

/** From now on the receipt says that this person has it. Taking it from somebody is possible when one has seen who it was. */
export async function takeReport(ctx: Work, id: ReportId, revision: number): Promise<void> {
  const report = await lockReportFor(ctx, id)
  if (report.takenBy === ctx.actor.id) return
  refuseStale(report, revision)
  const from = report.takenBy && (await findPersonName(ctx.db, report.takenBy))
  await updateReport(ctx.db, id, { taken: { by: ctx.actor.id, at: ctx.now() } })
  await markRead(ctx, id)
  await record(ctx, id, 'report.taken', { from: from ?? undefined })
}
