import { readers } from '../../base/actor.ts'
import { targetEnd } from '../../base/business-time.ts'
import { NotFound } from '../../base/errors.ts'
import type { PlanReviewId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import { listReviewSignatures } from '../plan/signature.store.ts'
import { listLives } from '../plan/version-life.store.ts'
import { findReview, listOpenReviews, listReviews } from './review.store.ts'
import { reviewState, type Review } from './reviewing.ts'
import { signingOf } from './show-approval.action.ts'

export type ShownReview = Awaited<ReturnType<typeof shown>>[number]

export const showReviews = async (ctx: Context): Promise<ShownReview[]> => shown(ctx, await listReviews(ctx.db))
export const showOpenReviews = async (ctx: Context): Promise<ShownReview[]> => shown(ctx, await listOpenReviews(ctx.db))

/** One review; for somebody who does not work with the plan only while it waits for their signature. */
export async function showReview(ctx: Context, id: PlanReviewId): Promise<ShownReview> {
  const found = await findReview(ctx.db, id)
  const [review] = await shown(ctx, found ? [found] : [])
  const named = review?.signing.signatories.some(({ person }) => person.id === ctx.actor.id)
  if (!review || !(readers.includes(ctx.actor.role) || named)) throw new NotFound('review')
  return review
}

/** While a review is open it is of the version in force, whatever was in force when it was opened; later, of the one that was signed. */
async function shown(ctx: Context, reviews: Review[]) {
  if (reviews.length === 0) return []
  const [versions, signatures, { calendar }] = [
    await listLives(ctx.db, 'in-force', 'superseded'),
    await listReviewSignatures(ctx.db),
    await findOrganisation(ctx.db),
  ]
  return Promise.all(
    reviews.map(async ({ planVersionId, ...review }) => {
      const given = signatures.filter(({ reviewId }) => reviewId === review.id)
      const opened = versions.find(({ id }) => id === planVersionId)!
      const current = versions.find(({ status, document }) => status === 'in-force' && document === opened.document)
      const signedOf = versions.find(({ id }) => id === given[0]?.planVersionId)
      const version = (review.doneAt ? (signedOf ?? opened) : current) ?? opened
      const state = reviewState(review, targetEnd(ctx.now(), version.settings.review.within, calendar))
      const { id, document, title, number } = version
      const signing = await signingOf(ctx, version, { signatures: given, awaited: state === 'being-signed' })
      return { ...review, planVersionId: id, document, title, number, state, signing }
    }),
  )
}
