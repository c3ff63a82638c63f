import type { FileId } from '../../base/ids.ts'
import { counted } from '../../base/show-duration.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { insertAddition, type AdditionKind } from './addition.store.ts'
import { attachFiles } from './attach-files.action.ts'
import { reporterWords, type Report } from './report.ts'
import { updateReport } from './report.store.ts'

export type Appended = { kind: AdditionKind; text: string; fileIds?: FileId[]; byReporter: boolean }

const entryOf: Record<AdditionKind, string> = {
  addition: 'report.added-to',
  noticed: 'report.added-to',
  question: 'report.asked',
  answer: 'report.answered',
  'late-reason': 'report.late-reason',
}

type More = Parameters<typeof updateReport>[2]

/**
 * Whatever is said after the report stands beside it, under its lock, and makes a new revision: whoever is about to
 * decide is sent to read it first. `also` is what is understood anew because of it.
 */
export async function appendToReport(
  ctx: Work,
  report: Report,
  { kind, text, fileIds = [], byReporter }: Appended,
  also: More = {},
): Promise<void> {
  const said = { reportId: report.id, organisationId: ctx.actor.organisationId, kind, text, at: ctx.now(), by: ctx.actor.id, byReporter }
  const number = await insertAddition(ctx.db, said)
  const files = await attachFiles(ctx, report.id, fileIds, number)
  await updateReport(ctx.db, report.id, also)
  const by = byReporter ? reporterWords(report) : undefined
  await record(ctx, report.id, entryOf[kind], {
    kind,
    number,
    text,
    reporter: by,
    files,
    noticed: also.noticed,
    lateMinutes: also.lateMinutes,
  })
  await passOn(ctx, report, { kind, text, byReporter }, files.length)
}

/** What the reporter says after it was carried over is read where the work goes on; its files stay with the report. */
async function passOn(ctx: Work, report: Report, { kind, text, byReporter }: Appended, files: number): Promise<void> {
  if (!report.incidentId || !byReporter || kind === 'late-reason') return
  const words = kind === 'noticed' ? `Noticed: ${text}` : files > 0 ? `${text}\n\n(${counted(files, 'file')}: see the report)` : text
  await record(ctx, report.incidentId, 'note.added', {
    text: words,
    from: { id: report.id, number: report.number },
    reporter: reporterWords(report),
  })
}
