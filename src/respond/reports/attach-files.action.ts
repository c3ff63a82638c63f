import { Invalid } from '../../base/errors.ts'
import type { FileId, ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { findUploads, insertReportFiles } from './addition.store.ts'

/** What the record keeps of a file: enough to know it again. */
export type FileInRecord = { name: string; sizeBytes: number; sha256: string }

/** Attaches what the same hand uploaded before, to the report itself or to one of its additions. */
export async function attachFiles(ctx: Work, report: ReportId, fileIds: FileId[], addition: number | null): Promise<FileInRecord[]> {
  const uploads = await findUploads(ctx.db, fileIds, ctx.actor.id)
  if (uploads.length < new Set(fileIds).size)
    throw new Invalid([{ field: 'fileIds', message: 'One of the files is not there any more. Please choose it again.' }])
  await insertReportFiles(
    ctx.db,
    { id: report, organisationId: ctx.actor.organisationId },
    uploads.map(({ id }) => id),
    addition,
  )
  return uploads.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 }))
}
