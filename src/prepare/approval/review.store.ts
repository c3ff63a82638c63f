import type { OrganisationId, PersonId, PlanReviewId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { newId } from '../../platform/new-id.ts'
import type { Review, ReviewCause } from './reviewing.ts'

const reviews = (db: Reader) =>
  db
    .selectFrom('plan_review as r')
    .leftJoin('person as p', 'p.id', 'r.decided_by')
    .leftJoin('plan_version as n', 'n.id', 'r.leads_to')
    .selectAll('r')
    .select(['p.name as decider', 'n.number as next_number', 'n.status as next_status'])

type ReviewRow = Awaited<ReturnType<ReturnType<typeof reviews>['executeTakeFirstOrThrow']>>

export async function findReview(db: Reader, id: PlanReviewId): Promise<Review | null> {
  const row = await reviews(db).where('r.id', '=', id).executeTakeFirst()
  return row ? toReview(row) : null
}

/** Holds the review until the transaction ends, then reads it. */
export async function lockReview(tx: Tx, id: PlanReviewId): Promise<Review | null> {
  await tx.selectFrom('plan_review').select('id').where('id', '=', id).forUpdate().execute()
  return findReview(tx, id)
}

/** What is open first, the nearest due first; then what is done, the newest first. */
export async function listReviews(db: Reader): Promise<Review[]> {
  const rows = await reviews(db).orderBy('r.done_at', 'desc').orderBy('r.due_at').orderBy('r.id').execute()
  return rows.map(toReview)
}

export async function listOpenReviews(db: Reader): Promise<Review[]> {
  const rows = await reviews(db).where('r.done_at', 'is', null).orderBy('r.due_at').orderBy('r.id').execute()
  return rows.map(toReview)
}

export type NewReview = {
  organisationId: OrganisationId
  planVersionId: PlanVersionId
  cause: ReviewCause
  because: string
  /** What it is about, so that it is opened once; null where somebody asks. */
  about: string | null
  dueAt: Date
  openedAt: Date
}

/** Null when there is one about the same thing already. */
export async function insertReview(tx: Tx, review: NewReview): Promise<PlanReviewId | null> {
  const row = await tx
    .insertInto('plan_review')
    .values({
      id: newId<'plan_review'>(),
      organisation_id: review.organisationId,
      plan_version_id: review.planVersionId,
      cause: review.cause,
      because: review.because,
      about: review.about,
      due_at: review.dueAt,
      opened_at: review.openedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export type Finding = { outcome: 'unchanged' | 'new-version'; note: string | null; leadsTo: PlanVersionId | null; at: Date; by: PersonId }

export async function updateFinding(tx: Tx, id: PlanReviewId, { outcome, note, leadsTo, at, by }: Finding): Promise<void> {
  await tx
    .updateTable('plan_review')
    .set({ outcome, note, leads_to: leadsTo, decided_at: at, decided_by: by })
    .where('id', '=', id)
    .execute()
}

export async function updateReviewDone(tx: Tx, id: PlanReviewId, at: Date, by: PersonId): Promise<void> {
  await tx.updateTable('plan_review').set({ done_at: at, done_by: by }).where('id', '=', id).execute()
}

/** A review found nothing, so the year begins anew. */
export async function updateYearlyDue(tx: Tx, planVersionId: PlanVersionId, dueAt: Date): Promise<void> {
  await tx
    .updateTable('plan_review')
    .set({ due_at: dueAt })
    .where('plan_version_id', '=', planVersionId)
    .where('cause', '=', 'yearly')
    .where('done_at', 'is', null)
    .execute()
}

/**
 * The reviews that a version answers as it comes in force: those that led to it, the yearly ones of what it replaces, and
 * every one of the plan that ships with Muster, of which nothing is left.
 */
export async function updateAnswered(
  tx: Tx,
  version: { id: PlanVersionId; document: 'plan' | 'procedure' },
  at: Date,
  by: PersonId,
): Promise<PlanReviewId[]> {
  const rows = await tx
    .updateTable('plan_review')
    .set((eb) => ({
      done_at: at,
      done_by: by,
      outcome: 'new-version',
      leads_to: version.id,
      decided_at: eb.fn.coalesce('decided_at', eb.val(at)),
      decided_by: eb.fn.coalesce('decided_by', eb.val(by)),
    }))
    .where('done_at', 'is', null)
    .where('plan_version_id', '!=', version.id)
    .where((eb) => {
      const ofDocument = eb.selectFrom('plan_version').select('plan_version.id').where('document', '=', version.document)
      return eb.or([
        eb('leads_to', '=', version.id),
        eb('plan_version_id', 'in', ofDocument.where('starter', '=', true)),
        eb.and([eb('cause', '=', 'yearly'), eb('plan_version_id', 'in', ofDocument)]),
      ])
    })
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

function toReview(row: ReviewRow): Review {
  const { leads_to: next, next_number: number, next_status: status } = row
  const by = row.decided_by && { id: row.decided_by, name: row.decider ?? '' }
  return {
    id: row.id,
    planVersionId: row.plan_version_id,
    cause: row.cause,
    because: row.because,
    dueAt: row.due_at,
    openedAt: row.opened_at,
    finding:
      row.outcome && row.decided_at && by
        ? {
            outcome: row.outcome,
            note: row.note,
            at: row.decided_at,
            by,
            leadsTo: next && number && status ? { id: next, number, status } : null,
          }
        : null,
    doneAt: row.done_at,
  }
}
