import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import { moveIntoForce } from '../plan/move-version.action.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { findVersionLife, lockDocument } from '../plan/version-life.store.ts'
import { plusMonths } from './dates.ts'
import { keepPlanOn } from './keep-plan.action.ts'
import { insertReview, updateAnswered } from './review.store.ts'

/** What an approved version brings with it as it comes in force: the one before gives way, reviews are answered, the year begins. */
export async function bringIntoForce(ctx: Work, version: VersionLife): Promise<void> {
  await moveIntoForce(ctx, version)
  await updateAnswered(ctx.db, version, ctx.now(), ctx.actor.id)
  await openYearlyReview(ctx, version)
  await keepPlanOn(ctx, ctx.now())
}

/** The chosen day has come. Safe to run twice, and does nothing where a newer version was faster. */
export async function putInForce(ctx: Work, { planVersionId }: { planVersionId: PlanVersionId }): Promise<void> {
  const found = await findVersionLife(ctx.db, planVersionId)
  if (found) await lockDocument(ctx.db, found.document)
  const version = await findVersionLife(ctx.db, planVersionId)
  if (version?.status === 'approved') await bringIntoForce(ctx, version)
}

/** The next review by the calendar, counted from now. */
export async function openYearlyReview(ctx: Work, { id, number, settings }: VersionLife): Promise<void> {
  const { zone } = await findOrganisation(ctx.db)
  const { everyMonths } = settings.review
  await insertReview(ctx.db, {
    organisationId: ctx.actor.organisationId,
    planVersionId: id,
    cause: 'yearly',
    because: `Version ${number} is reviewed ${everyMonths === 12 ? 'once a year' : `every ${everyMonths} months`}.`,
    about: null,
    dueAt: plusMonths(ctx.now(), everyMonths, zone),
    openedAt: ctx.now(),
  })
}
