import { NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { lockComment, updateResolved, type Comment, type CommentId } from './comment.store.ts'
import { holdDiscussed, recordInDraft } from './reach-draft.action.ts'
import { findSection } from './section.store.ts'

/** Marks a comment with all its answers as dealt with. Of two at once, the first is named as who did it. */
export async function resolveComment(ctx: Work, id: PlanVersionId, commentId: string): Promise<string> {
  return settle(ctx, id, commentId, 'plan.comment-resolved')
}

/** Opens it again. */
export async function reopenComment(ctx: Work, id: PlanVersionId, commentId: string): Promise<string> {
  return settle(ctx, id, commentId, 'plan.comment-reopened')
}

/** Answers with the section it belongs to. */
async function settle(ctx: Work, id: PlanVersionId, commentId: string, kind: 'plan.comment-resolved' | 'plan.comment-reopened') {
  const version = await holdDiscussed(ctx, id)
  const comment = await lockComment(ctx.db, id, commentId as CommentId)
  if (!comment || comment.answers !== null) throw new NotFound('comment')
  const resolving = kind === 'plan.comment-resolved'
  if (resolving !== (comment.resolved !== null)) await store(ctx, comment, resolving)
  else return comment.sectionKey
  const section = await findSection(ctx.db, id, comment.sectionKey)
  const told = { commentId: comment.id, section: { key: comment.sectionKey, title: section?.title ?? '' }, text: comment.body }
  await recordInDraft(ctx, version, kind, told)
  return comment.sectionKey
}

const store = (ctx: Work, { id }: Comment, resolving: boolean): Promise<void> =>
  updateResolved(ctx.db, id, resolving ? { at: ctx.now(), by: ctx.actor.id } : null)
