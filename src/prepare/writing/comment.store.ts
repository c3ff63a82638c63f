import type { Id, OrganisationId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'

export type CommentId = Id<'plan_comment'>

export type Comment = {
  id: CommentId
  sectionKey: string
  /** The comment that began the talk, or null for that one itself. */
  answers: CommentId | null
  body: string
  writtenAt: Date
  writtenBy: string
  resolved: { at: Date; by: string } | null
}

const comments = (db: Reader, version: PlanVersionId) =>
  db
    .selectFrom('plan_comment as c')
    .innerJoin('person as w', 'w.id', 'c.written_by')
    .leftJoin('person as r', 'r.id', 'c.resolved_by')
    .select(['c.id', 'c.section_key', 'c.answers', 'c.body', 'c.written_at', 'w.name as writer', 'c.resolved_at', 'r.name as resolver'])
    .where('c.plan_version_id', '=', version)

type Row = Awaited<ReturnType<ReturnType<typeof comments>['executeTakeFirstOrThrow']>>

/** What was said about a section, from the beginning. */
export async function listComments(db: Reader, version: PlanVersionId, sectionKey: string): Promise<Comment[]> {
  const rows = await comments(db, version).where('c.section_key', '=', sectionKey).orderBy('c.written_at').orderBy('c.id').execute()
  return rows.map(toComment)
}

export async function findComment(db: Reader, version: PlanVersionId, id: CommentId): Promise<Comment | null> {
  const row = await comments(db, version).where('c.id', '=', id).executeTakeFirst()
  return row ? toComment(row) : null
}

/** Holds the comment until the transaction ends, then reads it. */
export async function lockComment(tx: Tx, version: PlanVersionId, id: CommentId): Promise<Comment | null> {
  await tx.selectFrom('plan_comment').select('id').where('id', '=', id).forUpdate().execute()
  return findComment(tx, version, id)
}

export type NewComment = {
  id: CommentId
  organisationId: OrganisationId
  version: PlanVersionId
  sectionKey: string
  answers: CommentId | null
  body: string
  at: Date
  by: PersonId
}

export async function insertComment(tx: Tx, comment: NewComment): Promise<void> {
  const { id, organisationId, version, sectionKey, answers, body, at, by } = comment
  await tx
    .insertInto('plan_comment')
    .values({
      id,
      organisation_id: organisationId,
      plan_version_id: version,
      section_key: sectionKey,
      answers,
      body,
      written_at: at,
      written_by: by,
    })
    .execute()
}

export async function updateResolved(tx: Tx, id: CommentId, resolved: { at: Date; by: PersonId } | null): Promise<void> {
  await tx
    .updateTable('plan_comment')
    .set({ resolved_at: resolved?.at ?? null, resolved_by: resolved?.by ?? null })
    .where('id', '=', id)
    .execute()
}

function toComment(row: Row): Comment {
  const { id, section_key: sectionKey, answers, body, written_at: writtenAt, writer: writtenBy } = row
  const resolved = row.resolved_at && { at: row.resolved_at, by: row.resolver ?? '' }
  return { id, sectionKey, answers, body, writtenAt, writtenBy, resolved }
}
