import { Refusal } from '../../base/errors.ts'
import type { Door, Work } from '../../platform/context.ts'
import { bindRoute, type Visit } from '../../platform/http/bind.ts'
import { checkPassword } from '../../platform/password-hash.ts'
import { bindAtDoor } from '../people/at-the-door.routes.ts'
import { admitConfirmation, confirmSignIn, PasswordNotConfirmed } from '../people/confirm-sign-in.action.ts'
import type { Outgoing } from '../people/set-password.action.ts'
import { fromOf } from '../people/sign-in.routes.ts'
import { acknowledgeVersion } from './acknowledge-version.action.ts'
import { approvalApi } from './approval.api.ts'
import { askForChanges } from './ask-for-changes.action.ts'
import { askForReview } from './ask-for-review.action.ts'
import { decideReview } from './decide-review.action.ts'
import { listAcknowledgements } from './list-acknowledgements.action.ts'
import { listObstacles } from './list-obstacles.action.ts'
import { findVersionFor } from './reach-version.action.ts'
import { remindReaders } from './remind-readers.action.ts'
import { readVersion, showApproval } from './show-approval.action.ts'
import { showDuties } from './show-duties.action.ts'
import { showReview, showReviews } from './show-reviews.action.ts'
import { recordPaperReviewSignature, signReview } from './sign-review.action.ts'
import { recordPaperSignature, signVersion } from './sign-version.action.ts'
import { submitDraft } from './submit-draft.action.ts'

export const approvalRoutes = (outgoing: Outgoing) => [
  bindRoute(approvalApi.showApproval, (ctx, { params }) => showApproval(ctx, params.planVersionId)),
  bindRoute(approvalApi.readVersion, (ctx, { params }) => readVersion(ctx, params.planVersionId)),
  bindRoute(approvalApi.listObstacles, async (ctx, { params }) => ({
    items: await listObstacles(ctx, await findVersionFor(ctx, params.planVersionId)),
  })),
  bindRoute(approvalApi.submitDraft, async (ctx, { params, body }) => {
    await submitDraft(ctx, params.planVersionId, body)
    return showApproval(ctx, params.planVersionId)
  }),
  bindRoute(approvalApi.askForChanges, async (ctx, { params, body }) => {
    await askForChanges(ctx, params.planVersionId, body.what)
    return { done: true as const }
  }),
  bindAtDoor(approvalApi.signVersion, (door, { params, body, visit }) =>
    confirmed(door, visit, body.password, async (ctx) => {
      await signVersion(ctx, params.planVersionId, { ...body, address: visit.address })
      return showApproval(ctx, params.planVersionId)
    }),
  ),
  bindRoute(approvalApi.recordPaperSignature, async (ctx, { params, body }) => {
    await recordPaperSignature(ctx, params.planVersionId, body)
    return showApproval(ctx, params.planVersionId)
  }),
  bindRoute(approvalApi.showPlanDuties, (ctx) => showDuties(ctx)),
  bindRoute(approvalApi.acknowledgeVersion, async (ctx, { params }) => {
    await acknowledgeVersion(ctx, params.planVersionId)
    return showDuties(ctx)
  }),
  bindRoute(approvalApi.listAcknowledgements, (ctx, { params }) => listAcknowledgements(ctx, params.planVersionId)),
  bindRoute(approvalApi.remindReaders, async (ctx, { params }) => {
    const reminded = await remindReaders(ctx, params.planVersionId, outgoing)
    return { reminded, list: await listAcknowledgements(ctx, params.planVersionId) }
  }),
  bindRoute(approvalApi.listReviews, async (ctx) => ({ items: await showReviews(ctx) })),
  bindRoute(approvalApi.showReview, (ctx, { params }) => showReview(ctx, params.reviewId)),
  bindRoute(approvalApi.askForReview, async (ctx, { body }) => showReview(ctx, await askForReview(ctx, body))),
  bindRoute(approvalApi.decideReview, async (ctx, { params, body }) => {
    await decideReview(ctx, params.reviewId, body)
    return showReview(ctx, params.reviewId)
  }),
  bindAtDoor(approvalApi.signReview, (door, { params, body, visit }) =>
    confirmed(door, visit, body.password, async (ctx) => {
      await signReview(ctx, params.reviewId, { ...body, address: visit.address })
      return showReview(ctx, params.reviewId)
    }),
  ),
  bindRoute(approvalApi.recordPaperReviewSignature, async (ctx, { params, body }) => {
    await recordPaperReviewSignature(ctx, params.reviewId, body)
    return showReview(ctx, params.reviewId)
  }),
]

/** The password once more, as at signing in: in three steps, so that no transaction waits for the hash and a wrong one stays counted. */
async function confirmed<Result>(
  door: Door,
  visit: Visit,
  password: string,
  use: (ctx: Work) => Promise<Result>,
): Promise<Result | Refusal> {
  const admitted = await door.work((ctx) => admitConfirmation(ctx, fromOf(visit)))
  if (admitted instanceof Refusal) return admitted
  const { fits } = await checkPassword(password, admitted.account.passwordHash, true)
  if (!fits) return new PasswordNotConfirmed()
  return door.work(async (ctx) => {
    await confirmSignIn(ctx, admitted)
    return use(ctx)
  })
}
