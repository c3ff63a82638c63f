import { targetEnd } from '../../base/business-time.ts'
import { NotFound } from '../../base/errors.ts'
import type { IncidentId, PlanReviewId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import type { PlanDocument } from '../plan/plan.store.ts'
import type { SeverityLevel } from '../plan/settings-words.ts'
import { findLifeInForce } from '../plan/version-life.store.ts'
import { insertReview } from './review.store.ts'
import { reviewedAfter, ruleOpens, type ReviewCause } from './reviewing.ts'

export type Opening = {
  cause: Exclude<ReviewCause, 'yearly'>
  /** Why, in words for people. */
  because: string
  /** What it is about (an id, say): about one thing there is one review a version. Left out where somebody asks. */
  about?: string
  document?: PlanDocument
}

/** A review of the version in force is owed, within the time that the plan gives for it. Null: there is one about this already. */
export async function openReview(ctx: Work, { cause, because, about, document = 'plan' }: Opening): Promise<PlanReviewId | null> {
  const version = await findLifeInForce(ctx.db, document)
  if (!version) throw new NotFound('version in force')
  const { calendar } = await findOrganisation(ctx.db)
  const { organisationId } = ctx.actor
  const dueAt = targetEnd(ctx.now(), version.settings.review.within, calendar)
  const review = { organisationId, planVersionId: version.id, cause, because, about: about ?? null, dueAt, openedAt: ctx.now() }
  const id = await insertReview(ctx.db, review)
  if (id)
    await record(ctx, organisationId, 'plan.review-opened', { reviewId: id, document, version: version.number, cause, because, dueAt })
  return id
}

/** For rooms that learn of an exercise's finding, a changed law or a changed team: opens a review if the plan in force says so. */
export async function openReviewByRule(
  ctx: Work,
  { cause, because, about }: { cause: 'exercise' | 'law' | 'team'; because: string; about: string },
): Promise<void> {
  const plan = await findLifeInForce(ctx.db, 'plan')
  if (plan && ruleOpens(plan.settings.review, cause)) await openReview(ctx, { cause, because, about })
}

type Closed = { id: IncidentId; number: string; severity: SeverityLevel; restricted: boolean; exercise: boolean }

/** An incident that was grave enough, by the plan in force, shows what the plan is worth. A confidential one is not named. */
export async function openReviewAfterIncident(ctx: Work, { id, number, severity, restricted, exercise }: Closed): Promise<void> {
  if (exercise) return
  const plan = await findLifeInForce(ctx.db, 'plan')
  if (!plan || !reviewedAfter(plan.settings.review, severity)) return
  const name = plan.settings.severities.find(({ level }) => level === severity)?.name
  const what = restricted ? 'A confidential incident' : `Incident ${number}`
  await openReview(ctx, {
    cause: 'incident',
    because: `${what} was closed with severity ${severity}${name ? ` (${name})` : ''}.`,
    about: id,
  })
}
