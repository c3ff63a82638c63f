import { NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { findVersionLine } from './draft.store.ts'
import { listEditors, upsertEditing } from './editing.store.ts'
import { findSection } from './section.store.ts'

/**
 * Says which section somebody has open, and hears who else is there. It is no entry of the record: being there is nothing
 * that happened. The revision tells whether the section changed meanwhile; null when it is gone.
 */
export async function noteEditing(ctx: Work, id: PlanVersionId, sectionKey: string) {
  if (!(await findVersionLine(ctx.db, id))) throw new NotFound('draft')
  const { id: personId, organisationId } = ctx.actor
  await upsertEditing(ctx.db, { version: id, personId, organisationId, sectionKey, at: ctx.now() })
  const section = await findSection(ctx.db, id, sectionKey)
  const editors = await listEditors(ctx.db, id, { now: ctx.now(), but: personId })
  return { editors, sectionRevision: section?.revision ?? null }
}
