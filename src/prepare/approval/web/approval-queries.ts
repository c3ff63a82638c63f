import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { PlanReviewId, PlanVersionId } from '../../../base/ids.ts'
import type { ReplyOf } from '../../../platform/http/route.ts'
import { call } from '../../../web/call.ts'
import { approvalApi } from '../approval.api.ts'

export type Approval = ReplyOf<typeof approvalApi.showApproval>
export type Reading = ReplyOf<typeof approvalApi.readVersion>
export type Duties = ReplyOf<typeof approvalApi.showPlanDuties>
export type Obstacle = ReplyOf<typeof approvalApi.listObstacles>['items'][number]
export type Readers = ReplyOf<typeof approvalApi.listAcknowledgements>
export type Review = ReplyOf<typeof approvalApi.listReviews>['items'][number]

/** All below `plan`, so that they are read anew when the server says that something about the organisation changed. */
export const approvalQuery = (planVersionId: PlanVersionId) =>
  queryOptions({
    queryKey: ['plan', 'approval', planVersionId],
    queryFn: () => call(approvalApi.showApproval, { params: { planVersionId } }),
  })
export const readingQuery = (planVersionId: PlanVersionId) =>
  queryOptions({
    queryKey: ['plan', 'reading', planVersionId],
    queryFn: () => call(approvalApi.readVersion, { params: { planVersionId } }),
  })
export const obstaclesQuery = (planVersionId: PlanVersionId) =>
  queryOptions({
    queryKey: ['plan', 'obstacles', planVersionId],
    queryFn: () => call(approvalApi.listObstacles, { params: { planVersionId } }),
    // What was mended a moment ago must not stand here.
    staleTime: 0,
  })
export const readersQuery = (planVersionId: PlanVersionId) =>
  queryOptions({
    queryKey: ['plan', 'readers', planVersionId],
    queryFn: () => call(approvalApi.listAcknowledgements, { params: { planVersionId } }),
  })
export const dutiesQuery = queryOptions({ queryKey: ['plan', 'duties'], queryFn: () => call(approvalApi.showPlanDuties) })
export const reviewsQuery = queryOptions({ queryKey: ['plan', 'reviews'], queryFn: () => call(approvalApi.listReviews) })
export const reviewQuery = (reviewId: PlanReviewId) =>
  queryOptions({ queryKey: ['plan', 'reviews', reviewId], queryFn: () => call(approvalApi.showReview, { params: { reviewId } }) })

/** After anything here is done, everything about the plan is read anew: where it stands, what waits, what is in force. */
export function useRefreshPlan() {
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: ['plan'] })
}
