import type { FileId, ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { insertFile } from '../evidence/file.store.ts'
import { hasSaid, listReportFiles } from './addition.store.ts'
import { appendToReport } from './append-to-report.action.ts'
import { lockReportFor } from './reach-report.action.ts'

/** What a form brought: files that are stored already, and names of those that did not arrive, each with why. */
export type Brought = {
  arrived: { sha256: string; sizeBytes: number; name: string; mediaType: string }[]
  missing: { name: string; why: string }[]
}

export const nothingBrought: Brought = { arrived: [], missing: [] }

/**
 * What the reporter adds on the receipt, or answers there. The same words or the same file again add nothing, so a form
 * that was sent twice is one addition. What did not arrive is named, for the reporter and for whoever reads it.
 */
export async function hearReporter(
  ctx: Work,
  id: ReportId,
  kind: 'addition' | 'answer',
  text: string | null,
  brought = nothingBrought,
): Promise<void> {
  const report = await lockReportFor(ctx, id)
  const had = new Set((await listReportFiles(ctx.db, id)).map(({ sha256 }) => sha256))
  const fresh = brought.arrived.filter(({ sha256 }) => !had.has(sha256))
  const words = [text, namesOf(fresh, text), lossOf(brought)].filter(Boolean).join('\n\n')
  if (!words || (fresh.length === 0 && (await hasSaid(ctx.db, id, kind, words)))) return
  const fileIds = await keepFiles(ctx, fresh)
  await appendToReport(ctx, report, { kind, text: words, fileIds, byReporter: true }, text ? { waitingForReporter: false } : {})
}

/** Files without a word still say what they are. */
const namesOf = (files: Brought['arrived'], text: string | null): string | null =>
  files.length > 0 && !text ? `Files added: ${files.map(({ name }) => name).join(', ')}` : null

/** How the names of lost files are told from what the reporter wrote. */
export const lossWords = 'Did not arrive:'

const lossOf = ({ missing }: Brought): string | null =>
  missing.length > 0 ? `${lossWords} ${missing.map(({ name, why }) => `${name} (${why})`).join(', ')}` : null

/** Their bytes are on disk already; from here on they have a name. */
export async function keepFiles(ctx: Work, files: Brought['arrived']): Promise<FileId[]> {
  const rows = files.map((file) => ({ ...file, id: newId<'file'>(), storedAt: ctx.now(), storedBy: ctx.actor.id }))
  for (const row of rows) await insertFile(ctx.db, ctx.actor.organisationId, row)
  return rows.map(({ id }) => id)
}
