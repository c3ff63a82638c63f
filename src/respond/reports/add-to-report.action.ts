import type { FileId, ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { appendToReport } from './append-to-report.action.ts'
import { lockReportFor } from './reach-report.action.ts'

/** Adds what a colleague found out, or what the reporter said since; the report itself stays as it was told. */
export async function addToReport(
  ctx: Work,
  id: ReportId,
  { text, fileIds, fromReporter }: { text: string; fileIds: FileId[]; fromReporter: boolean },
): Promise<void> {
  const report = await lockReportFor(ctx, id)
  await appendToReport(
    ctx,
    report,
    { kind: 'addition', text, fileIds, byReporter: fromReporter },
    fromReporter ? { waitingForReporter: false } : {},
  )
}
