import { NotFound } from '../../base/errors.ts'
import type { FileId, IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { refuseHistory } from '../tasks/known-incident.ts'
import { lockIncidentFor } from '../tasks/reach-incident.action.ts'
import { refuseFull } from '../tasks/limits.ts'
import { findOwnFile, insertIncidentFiles } from './incident-file.store.ts'
import { countParts } from './incident.store.ts'

/** Attaches what this person uploaded; also to a closed incident, where a letter may come in weeks later. */
export async function attachFile(
  ctx: Work,
  incidentId: IncidentId,
  { fileId, note }: { fileId: FileId; note: string | null },
): Promise<void> {
  refuseHistory(await lockIncidentFor(ctx, incidentId))
  const file = await findOwnFile(ctx.db, fileId, ctx.actor.id, incidentId)
  if (!file) throw new NotFound('file')
  if (file.attached) return
  refuseFull('incident_file', await countParts(ctx.db, 'incident_file', incidentId))

  await insertIncidentFiles(ctx.db, { incidentId, organisationId: ctx.actor.organisationId, at: ctx.now(), by: ctx.actor.id, note }, [
    fileId,
  ])
  await record(ctx, incidentId, 'file.attached', {
    file: { id: file.id, name: file.name, sha256: file.sha256, sizeBytes: file.sizeBytes },
    note,
  })
}
