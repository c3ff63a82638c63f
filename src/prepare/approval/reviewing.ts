import type { PersonId, PlanReviewId, PlanVersionId } from '../../base/ids.ts'
import type { ReviewRule } from '../plan/settings-parts.ts'
import type { SeverityLevel } from '../plan/settings-words.ts'
import type { VersionLife } from '../plan/version-life.ts'

export const reviewCauses = ['yearly', 'incident', 'exercise', 'law', 'team', 'asked'] as const
export type ReviewCause = (typeof reviewCauses)[number]

/** What people may ask for by hand: the calendar, incidents and the team are watched by Muster itself. */
export const askedCauses = ['exercise', 'law', 'team', 'asked'] as const

type Hand = { id: PersonId; name: string }

export type Review = {
  id: PlanReviewId
  planVersionId: PlanVersionId
  cause: ReviewCause
  /** Why, in words for people. */
  because: string
  dueAt: Date
  openedAt: Date
  /** What was found so far. A version that answers it may still be on its way. */
  finding: {
    outcome: 'unchanged' | 'new-version'
    note: string | null
    at: Date
    by: Hand
    leadsTo: { id: PlanVersionId; number: string; status: VersionLife['status'] } | null
  } | null
  doneAt: Date | null
}

/** Whether the plan's own rule opens a review for this cause. What somebody asks for by hand needs no rule. */
export function ruleOpens(rule: ReviewRule, cause: Exclude<ReviewCause, 'asked' | 'yearly' | 'incident'>): boolean {
  return { exercise: rule.afterExerciseFinding, law: rule.afterLawChange, team: rule.afterTeamChange }[cause]
}

export const reviewedAfter = (rule: ReviewRule, severity: SeverityLevel): boolean => rule.afterSeverities.includes(severity)

export const reviewStates = ['coming', 'owed', 'being-signed', 'being-written', 'done'] as const
export type ReviewState = (typeof reviewStates)[number]

/**
 * Where a review stands. `reach` is when a review that began now would be due: a yearly one beyond it is only coming. An
 * answer that was withdrawn is none, so the review is owed again.
 */
export function reviewState(review: Pick<Review, 'cause' | 'dueAt' | 'finding' | 'doneAt'>, reach: Date): ReviewState {
  if (review.doneAt) return 'done'
  if (review.finding?.outcome === 'unchanged') return 'being-signed'
  if (review.finding?.leadsTo && review.finding.leadsTo.status !== 'withdrawn') return 'being-written'
  return review.cause === 'yearly' && reach < review.dueAt ? 'coming' : 'owed'
}
