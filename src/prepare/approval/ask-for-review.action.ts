import type { PlanReviewId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import type { PlanDocument } from '../plan/plan.store.ts'
import { openReview } from './open-review.action.ts'
import type { askedCauses } from './reviewing.ts'

export type Asking = { document: PlanDocument; cause: (typeof askedCauses)[number]; because: string }

/** Somebody wants the document looked at: because of an exercise, a law, the team, or for a reason of their own. No rule is needed for that. */
export async function askForReview(ctx: Work, asking: Asking): Promise<PlanReviewId> {
  const id = await openReview(ctx, asking)
  if (!id) throw new Error('A review about nothing in particular is always a new one')
  return id
}
