import type { FileId, IncidentId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'

type Attaching = { incidentId: IncidentId; organisationId: OrganisationId; at: Date; by: PersonId; note: string | null }

/** A file is attached to an incident once; joining a second report with the same file changes nothing. */
export async function insertIncidentFiles(
  tx: Tx,
  { incidentId, organisationId, at, by, note }: Attaching,
  fileIds: FileId[],
): Promise<void> {
  if (fileIds.length === 0) return
  const rows = [...new Set(fileIds)].map((id) => ({
    incident_id: incidentId,
    file_id: id,
    organisation_id: organisationId,
    note,
    added_at: at,
    added_by: by,
  }))
  await tx
    .insertInto('incident_file')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type Attachable = { id: FileId; name: string; sha256: string; sizeBytes: number; attached: boolean }

/** A file that this person uploaded: nobody can attach, and so read, what belongs to something they may not know of. */
export async function findOwnFile(db: Reader, id: FileId, uploader: PersonId, incidentId: IncidentId): Promise<Attachable | null> {
  const row = await db
    .selectFrom('file')
    .leftJoin('incident_file', (join) =>
      join.onRef('incident_file.file_id', '=', 'file.id').on('incident_file.incident_id', '=', incidentId),
    )
    .select(['file.id', 'file.name', 'file.sha256', 'file.size_bytes', 'incident_file.file_id as attached_id'])
    .where('file.id', '=', id)
    .where('file.stored_by', '=', uploader)
    .executeTakeFirst()
  return row ? { id: row.id, name: row.name, sha256: row.sha256, sizeBytes: row.size_bytes, attached: row.attached_id !== null } : null
}
