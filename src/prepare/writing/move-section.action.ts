import { NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { holdDraft, recordInDraft } from './reach-draft.action.ts'
import { orderWith } from './section-order.ts'
import { listSections, updateOrder } from './section.store.ts'

/** Moves a section behind another one, or to the beginning (null). Staying where it is changes nothing. */
export async function moveSection(ctx: Work, id: PlanVersionId, key: string, after: string | null): Promise<void> {
  const version = await holdDraft(ctx, id)
  const sections = await listSections(ctx.db, id)
  const moved = sections.find((each) => each.key === key)
  if (!moved) throw new NotFound('section')
  const keys = sections.map((each) => each.key)
  const order = orderWith(keys, key, after)
  if (order.join() === keys.join()) return
  await updateOrder(ctx.db, id, order)
  const behind = sections.find((each) => each.key === after)?.title ?? null
  await recordInDraft(ctx, version, 'plan.section-moved', { section: { key, title: moved.title }, behind })
}
