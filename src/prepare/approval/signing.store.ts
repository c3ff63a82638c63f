import type { FileId, OrganisationId, PersonId, PlanReviewId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { newId } from '../../platform/new-id.ts'

export type NewSignature = {
  planVersionId: PlanVersionId
  /** Null: it approves the version. */
  reviewId: PlanReviewId | null
  personId: PersonId
  typedName: string
  position: string
  consent: string
  contentHash: string
  signedAt: Date
  /** Where the request came from; null on paper, where there is a scan instead. */
  address: string | null
  scanFileId: FileId | null
  recordedBy: PersonId
  recordedAt: Date
}

export async function insertSignature(tx: Tx, organisationId: OrganisationId, signature: NewSignature): Promise<void> {
  await tx
    .insertInto('plan_signature')
    .values({
      id: newId<'plan_signature'>(),
      organisation_id: organisationId,
      plan_version_id: signature.planVersionId,
      kind: signature.reviewId ? 'review' : 'approval',
      plan_review_id: signature.reviewId,
      person_id: signature.personId,
      typed_name: signature.typedName,
      position: signature.position,
      consent: signature.consent,
      content_hash: signature.contentHash,
      signed_at: signature.signedAt,
      on_paper: signature.scanFileId !== null,
      scan_file_id: signature.scanFileId,
      recorded_by: signature.recordedBy,
      recorded_at: signature.recordedAt,
      address: signature.address,
    })
    .execute()
}

/** The text goes back to the draft: who signed it signed something else. Answers whose signatures these were. */
export async function updateApprovalVoid(tx: Tx, planVersionId: PlanVersionId, at: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('plan_signature')
    .set({ void_at: at })
    .where('plan_version_id', '=', planVersionId)
    .where('kind', '=', 'approval')
    .where('void_at', 'is', null)
    .returning('typed_name')
    .execute()
  return rows.map(({ typed_name }) => typed_name)
}

/** The review found something else after all. */
export async function updateReviewVoid(tx: Tx, reviewId: PlanReviewId, at: Date): Promise<void> {
  await tx.updateTable('plan_signature').set({ void_at: at }).where('plan_review_id', '=', reviewId).where('void_at', 'is', null).execute()
}

export type Scan = { id: FileId; name: string; sha256: string }

/** What this person uploaded. Files of others are not theirs to hang anywhere. */
export async function findOwnScan(db: Reader, id: FileId, storedBy: PersonId): Promise<Scan | null> {
  const row = await db
    .selectFrom('file')
    .select(['id', 'name', 'sha256'])
    .where('id', '=', id)
    .where('stored_by', '=', storedBy)
    .executeTakeFirst()
  return row ?? null
}

export type Named = { id: PersonId; name: string; leftAt: Date | null }

/** People by their ids, in no order. Those of other organisations do not exist here. */
export async function listNamed(db: Reader, ids: PersonId[]): Promise<Named[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('person').select(['id', 'name', 'left_at as leftAt']).where('id', 'in', ids).execute()
  return rows
}

/** The PDF of a version as it was approved, once it is drawn. */
export async function findApprovedPdf(db: Reader, planVersionId: PlanVersionId): Promise<{ sha256: string; sizeBytes: number } | null> {
  const row = await db
    .selectFrom('plan_version')
    .innerJoin('file', 'file.id', 'plan_version.pdf_file_id')
    .select(['file.sha256', 'file.size_bytes as sizeBytes'])
    .where('plan_version.id', '=', planVersionId)
    .executeTakeFirst()
  return row ?? null
}
