import { Conflict } from '../../base/errors.ts'
import type { PlanReviewId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { standingOf } from './approval.ts'
import { plusMonths } from './dates.ts'
import { holdReview, refuseDone } from './decide-review.action.ts'
import { giveSignature, listSignaturesOn, recordSignature, type Signed } from './give-signature.action.ts'
import { openYearlyReview } from './put-in-force.action.ts'
import { updateReviewDone, updateYearlyDue } from './review.store.ts'
import type { Review } from './reviewing.ts'
import type { PaperSigning, Signing } from './sign.ts'

/** A signatory signs that a review found nothing to change. The last signature needed ends it. */
export async function signReview(ctx: Work, id: PlanReviewId, signing: Signing): Promise<void> {
  const { review, signed } = await toBeSigned(ctx, id)
  await finish(ctx, review, signed, await giveSignature(ctx, signed, signing))
}

/** The same, signed on paper and written down by somebody else. */
export async function recordPaperReviewSignature(ctx: Work, id: PlanReviewId, signing: PaperSigning): Promise<void> {
  const { review, signed } = await toBeSigned(ctx, id)
  await finish(ctx, review, signed, await recordSignature(ctx, signed, signing))
}

async function toBeSigned(ctx: Work, id: PlanReviewId): Promise<{ review: Review; signed: Signed }> {
  const { review, inForce } = await holdReview(ctx, id)
  refuseDone(review)
  if (review.finding?.outcome !== 'unchanged')
    throw new Conflict(
      'review.not-found-unchanged',
      'Nobody has said yet that this review found nothing to change, so there is nothing to sign.',
    )
  return { review, signed: { version: inForce, reviewId: id, since: review.finding.at } }
}

async function finish(ctx: Work, review: Review, signed: Signed, signature: object): Promise<void> {
  const { version } = signed
  const { organisationId, id: by } = ctx.actor
  const told = { reviewId: review.id, document: version.document, version: version.number }
  await record(ctx, organisationId, 'plan.review-signed', { ...told, signature })
  const given = await listSignaturesOn(ctx, signed)
  if (standingOf(version.settings.approval, version.contentHash ?? '', given).open > 0) return
  await updateReviewDone(ctx.db, review.id, ctx.now(), by)
  await record(ctx, organisationId, 'plan.reviewed', { ...told, cause: review.cause, note: review.finding?.note ?? null })
  await moveYearlyDate(ctx, review, version)
}

/** A document that was looked at today need not be looked at again for a year, whatever the reason was. */
async function moveYearlyDate(ctx: Work, { cause }: Review, version: VersionLife): Promise<void> {
  if (cause === 'yearly') return openYearlyReview(ctx, version)
  const { zone } = await findOrganisation(ctx.db)
  await updateYearlyDue(ctx.db, version.id, plusMonths(ctx.now(), version.settings.review.everyMonths, zone))
}
