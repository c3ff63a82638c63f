import type { FileId, ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { hasSaid, listReportFiles } from './addition.store.ts'
import { appendToReport } from './append-to-report.action.ts'
import { lockReportFor } from './reach-report.action.ts'

/**
 * What the reporter adds on the receipt, or answers there. Saying the same again adds nothing, so that a form sent twice
 * is one addition. Answers whether anything was added.
 */
export async function hearReporter(ctx: Work, id: ReportId, said: { kind: 'addition' | 'answer'; text: string; fileIds: FileId[] }): Promise<boolean> {
  const report = await lockReportFor(ctx, id)
  if (said.fileIds.length === 0 && (await hasSaid(ctx.db, id, said.kind, said.text))) return false
  await appendToReport(ctx, report, { ...said, byReporter: true }, { waitingForReporter: false })
  return true
}

/** The content of the files that a report has already, so that one sent again is not attached again. */
export async function contentsOf(ctx: Work, id: ReportId): Promise<Set<string>> {
  return new Set((await listReportFiles(ctx.db, id)).map(({ sha256 }) => sha256))
}
