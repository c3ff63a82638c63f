import type { FileId, PersonId, PlanReviewId, PlanVersionId } from '../../base/ids.ts'

/** A signature as the approval table prints it. */
export type Signature = {
  planVersionId: PlanVersionId
  personId: PersonId
  /** The name as it was signed with. */
  name: string
  position: string
  kind: 'approval' | 'review'
  /** On paper only the day is known: its beginning on the organisation's clock. */
  signedAt: Date
  onPaper: boolean
  contentHash: string
  /** The scan of what was signed on paper. */
  scanFileId: FileId | null
  reviewId: PlanReviewId | null
}
