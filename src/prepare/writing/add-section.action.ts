import { Conflict } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { holdDraft, recordInDraft } from './reach-draft.action.ts'
import { orderWith } from './section-order.ts'
import { insertSections, listSections, updateOrder } from './section.store.ts'
import { keyFrom } from './settings-keys.ts'

/** A document of more sections has no contents that anybody reads. */
const sectionsAtMost = 300

/** Adds an empty section of the organisation's own, behind another one or at the beginning (null). */
export async function addSection(ctx: Work, id: PlanVersionId, { title, after }: { title: string; after: string | null }): Promise<void> {
  const version = await holdDraft(ctx, id)
  const keys = (await listSections(ctx.db, id)).map((each) => each.key)
  if (keys.length >= sectionsAtMost)
    throw new Conflict('draft.too-many-sections', `A document may have ${sectionsAtMost} sections, and this one has as many already.`)
  const key = keyFrom(title, new Set(keys))
  const order = orderWith(keys, key, after)
  const added = { key, title, body: '', standard: false, removedReason: null, guidanceAtStart: 0 }
  const { organisationId, id: by } = ctx.actor
  await insertSections(ctx.db, { version: id, organisationId, at: ctx.now(), by }, [added], keys.length)
  await updateOrder(ctx.db, id, order)
  await recordInDraft(ctx, version, 'plan.section-added', { section: { key, title } })
}
