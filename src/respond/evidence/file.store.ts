import type { FileId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'

/** What somebody called some stored bytes. The bytes themselves are known by their SHA-256 (platform/files). */
export type StoredFile = {
  id: FileId
  sha256: string
  sizeBytes: number
  name: string
  mediaType: string
  storedAt: Date
  storedBy: PersonId
}

export async function insertFile(tx: Tx, organisationId: OrganisationId, file: StoredFile): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      id: file.id,
      organisation_id: organisationId,
      sha256: file.sha256,
      size_bytes: file.sizeBytes,
      name: file.name,
      media_type: file.mediaType,
      stored_at: file.storedAt,
      stored_by: file.storedBy,
    })
    .execute()
}

export async function findFile(db: Reader, id: FileId): Promise<StoredFile | null> {
  const row = await db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const { size_bytes: sizeBytes, media_type: mediaType, stored_at: storedAt, stored_by: storedBy } = row
  return { id: row.id, sha256: row.sha256, sizeBytes, name: row.name, mediaType, storedAt, storedBy }
}
