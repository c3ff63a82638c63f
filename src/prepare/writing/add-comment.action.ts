import { NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { findComment, insertComment, type CommentId } from './comment.store.ts'
import { holdDiscussed, recordInDraft } from './reach-draft.action.ts'
import { findSection } from './section.store.ts'

export type NewWords = { sectionKey: string; body: string; answers: string | null }

/** Says something about a section of a draft or of a version in review, or answers what somebody said. */
export async function addComment(ctx: Work, id: PlanVersionId, { sectionKey, body, answers }: NewWords): Promise<void> {
  const version = await holdDiscussed(ctx, id)
  const section = await findSection(ctx.db, id, sectionKey)
  if (!section) throw new NotFound('section')
  const answered = answers === null ? null : await findComment(ctx.db, id, answers as CommentId)
  if (answers !== null && answered?.sectionKey !== sectionKey) throw new NotFound('comment')
  const comment = newId<'plan_comment'>()
  const { id: by, organisationId } = ctx.actor
  // An answer to an answer belongs to the same talk.
  const begun = answered && (answered.answers ?? answered.id)
  await insertComment(ctx.db, { id: comment, organisationId, version: id, sectionKey, answers: begun, body, at: ctx.now(), by })
  const told = { commentId: comment, section: { key: sectionKey, title: section.title }, text: body }
  await recordInDraft(ctx, version, begun ? 'plan.comment-answered' : 'plan.commented', begun ? { ...told, answers: begun } : told)
}
