import { Readable } from 'node:stream'
import type { FileId, PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { newId } from '../../platform/new-id.ts'
import { drawPaper } from './draw-paper.action.ts'
import { record } from '../../record/record-entry.action.ts'
import { findVersionLife, lockDocument, updateVersion } from '../plan/version-life.store.ts'
import { gatherPaper } from './gather-papers.action.ts'
import { mediaTypes, paperName, versionName } from './paper-name.ts'

/** The name that somebody gave to stored bytes; the room of the files keeps it. */
export type KeepFile = (
  ctx: Work,
  file: { id: FileId; sha256: string; sizeBytes: number; name: string; mediaType: string },
) => Promise<void>

export type Keeping = { files: FileStore; keepFile: KeepFile }

/** A plan of a thousand pages has 20 MB. */
const limitBytes = 256 * 1024 * 1024

/**
 * Draws the PDF of an approved version and keeps it as it was. Run twice, it does nothing the second time. It is kept for
 * ever, and a private telephone number must not be: how people are reached is left out.
 */
export async function storeApprovedPdf(ctx: Work, { files, keepFile }: Keeping, id: PlanVersionId): Promise<void> {
  const life = await findVersionLife(ctx.db, id)
  if (!life?.approvedAt || life.hasPdf) return
  const facts = { ...(await gatherPaper(ctx, id)), withContacts: false }
  const stored = await files.put(Readable.from([await drawPaper({ is: 'version', facts }, 'pdf')]), limitBytes)

  await lockDocument(ctx.db, life.document)
  if ((await findVersionLife(ctx.db, id))?.hasPdf) return
  const name = paperName(facts.organisation.name, versionName(facts.version), 'pdf')
  const file = { id: newId<'file'>(), ...stored, name, mediaType: mediaTypes.pdf }
  await keepFile(ctx, file)
  await updateVersion(ctx.db, id, { pdf_file_id: file.id })
  const { organisationId } = ctx.actor
  await record(ctx, organisationId, 'plan.pdf-stored', { planVersionId: id, version: life.number, fileId: file.id, sha256: stored.sha256 })
}
