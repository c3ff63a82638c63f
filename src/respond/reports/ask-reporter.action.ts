import type { ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { appendToReport } from './append-to-report.action.ts'
import { lockReportFor } from './reach-report.action.ts'

/** The question stands on the receipt from now on, and the queue says that the report waits for an answer. Its clock goes on. */
export async function askReporter(ctx: Work, id: ReportId, text: string): Promise<void> {
  const report = await lockReportFor(ctx, id)
  await appendToReport(ctx, report, { kind: 'question', text, byReporter: false }, { waitingForReporter: true })
}
