import type { Selectable } from 'kysely'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tables } from '../../platform/db.ts'
import type { Signature } from './signature.ts'

/**
 * Who signed a version, in the order in which they did: its approval, and the reviews that found nothing to change.
 * Signatures that no longer count (changes were asked for after them) are left out.
 */
export async function listSignatures(db: Reader, planVersionId: PlanVersionId): Promise<Signature[]> {
  return (await counting(db).where('plan_version_id', '=', planVersionId).execute()).map(toSignature)
}

/** The signatures of every review that found nothing to change, whatever version it was of. */
export async function listReviewSignatures(db: Reader): Promise<Signature[]> {
  return (await counting(db).where('kind', '=', 'review').execute()).map(toSignature)
}

const counting = (db: Reader) =>
  db.selectFrom('plan_signature').selectAll().where('void_at', 'is', null).orderBy('signed_at').orderBy('recorded_at').orderBy('id')

const toSignature = (row: Selectable<Tables['plan_signature']>): Signature => ({
  planVersionId: row.plan_version_id,
  personId: row.person_id,
  name: row.typed_name,
  position: row.position,
  kind: row.kind,
  signedAt: row.signed_at,
  onPaper: row.on_paper,
  contentHash: row.content_hash,
  scanFileId: row.scan_file_id,
  reviewId: row.plan_review_id,
})
