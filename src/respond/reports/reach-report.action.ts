import type { ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { reportKnownTo, type Report } from './report.ts'
import { lockReport } from './report.store.ts'

/** The first line of every change: the report, held until this transaction ends, or a denial that it exists. */
export async function lockReportFor(ctx: Work, id: ReportId): Promise<Report> {
  return reportKnownTo(ctx.actor, await lockReport(ctx.db, id))
}
