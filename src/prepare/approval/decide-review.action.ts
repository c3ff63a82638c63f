import { Conflict, NotFound } from '../../base/errors.ts'
import type { PlanReviewId, PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { findLifeInForce, findVersionLife, listLives, lockDocument } from '../plan/version-life.store.ts'
import { startDraft } from '../writing/start-draft.action.ts'
import { signatoriesOf } from './approval.ts'
import { findReview, lockReview, updateFinding } from './review.store.ts'
import type { Review } from './reviewing.ts'
import { updateReviewVoid } from './signing.store.ts'

export type Deciding = { outcome: 'unchanged' | 'new-version'; note: string | null }

/** What the review found. Nothing to change is then signed by the signatories; a new version is begun, unless one is on its way. */
export async function decideReview(ctx: Work, id: PlanReviewId, { outcome, note }: Deciding): Promise<void> {
  const { review, inForce } = await holdReview(ctx, id)
  refuseDone(review)
  const leadsTo = outcome === 'new-version' ? await beginVersion(ctx, inForce) : null
  if (outcome === 'unchanged') refuseUnsignable(inForce)
  // Whoever signed the finding before signed another one.
  await updateReviewVoid(ctx.db, id, ctx.now())
  await updateFinding(ctx.db, id, { outcome, note, leadsTo, at: ctx.now(), by: ctx.actor.id })
  const { document, number } = inForce
  await record(ctx, ctx.actor.organisationId, 'plan.review-found', { reviewId: id, document, version: number, outcome, note, leadsTo })
}

/** A review with the version in force that it is about, held until the transaction ends: the document first, then the review. */
export async function holdReview(ctx: Work, id: PlanReviewId): Promise<{ review: Review; inForce: VersionLife }> {
  const found = await findReview(ctx.db, id)
  const reviewed = found && (await findVersionLife(ctx.db, found.planVersionId))
  if (!reviewed) throw new NotFound('review')
  await lockDocument(ctx.db, reviewed.document)
  const review = await lockReview(ctx.db, id)
  const inForce = await findLifeInForce(ctx.db, reviewed.document)
  if (!review || !inForce) throw new NotFound('review')
  return { review, inForce }
}

export function refuseDone({ doneAt }: Review): void {
  if (doneAt) throw new Conflict('review.done', 'This review is done. Open another one if the document should be looked at again.')
}

function refuseUnsignable({ settings, number }: VersionLife): void {
  const able = signatoriesOf(settings.approval).length
  if (able >= settings.approval.needed && able > 0) return
  const words = `Version ${number} names nobody who could sign that nothing changes. Write a new version that names its signatories.`
  throw new Conflict('review.nobody-signs', words)
}

/** The version that will answer: the one on its way, or a new draft of what is in force. */
async function beginVersion(ctx: Work, inForce: VersionLife): Promise<PlanVersionId> {
  const onItsWay = (await listLives(ctx.db, 'draft', 'in-review', 'approved')).find(({ document }) => document === inForce.document)
  if (onItsWay) return onItsWay.id
  if (inForce.starter)
    throw new Conflict(
      'review.begin-with-template',
      'The plan in force is the one that comes with Muster. Begin your own from the template; this review then leads to it.',
    )
  return (await startDraft(ctx, { document: inForce.document, from: 'in-force', answers: {} })).id
}
