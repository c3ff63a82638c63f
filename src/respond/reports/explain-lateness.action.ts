import type { ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { appendToReport } from './append-to-report.action.ts'
import { lockReportFor } from './reach-report.action.ts'

/** Why it came late, in the reporter's words. Asked for kindly on the receipt, and never demanded. */
export async function explainLateness(ctx: Work, id: ReportId, text: string): Promise<void> {
  const report = await lockReportFor(ctx, id)
  await appendToReport(ctx, report, { kind: 'late-reason', text, byReporter: true }, { lateReason: text })
}
