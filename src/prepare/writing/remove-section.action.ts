import { Invalid, NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { holdDraft, recordInDraft } from './reach-draft.action.ts'
import { findSection, updateSection } from './section.store.ts'

/** Takes a section out. Its text is kept, and so is the reason, which a section of the template must have. */
export async function removeSection(ctx: Work, id: PlanVersionId, key: string, reason: string | null): Promise<void> {
  const version = await holdDraft(ctx, id)
  const section = await findSection(ctx.db, id, key)
  if (!section) throw new NotFound('section')
  if (section.removedReason !== null) return
  if (section.standard && !reason)
    throw new Invalid([{ field: 'reason', message: 'This section belongs to the template. Say why your document does not need it.' }])
  await changeRemoval(ctx, id, key, reason || 'It was not needed any more.')
  await recordInDraft(ctx, version, 'plan.section-removed', { section: { key, title: section.title }, reason })
}

/** Puts a section back as it was. */
export async function restoreSection(ctx: Work, id: PlanVersionId, key: string): Promise<void> {
  const version = await holdDraft(ctx, id)
  const section = await findSection(ctx.db, id, key)
  if (!section) throw new NotFound('section')
  if (section.removedReason === null) return
  await changeRemoval(ctx, id, key, null)
  await recordInDraft(ctx, version, 'plan.section-restored', { section: { key, title: section.title } })
}

const changeRemoval = (ctx: Work, version: PlanVersionId, key: string, reason: string | null): Promise<void> =>
  updateSection(ctx.db, { version, organisationId: ctx.actor.organisationId, at: ctx.now(), by: ctx.actor.id }, key, {
    removed_reason: reason,
  })
