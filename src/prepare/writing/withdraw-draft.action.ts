import { Stale } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { updateVersion } from '../plan/version-life.store.ts'
import { findVersionLine, type VersionLine } from './draft.store.ts'
import { holdDraft, recordInDraft } from './reach-draft.action.ts'

/** Gives a draft up. It stays readable, and the next one can be begun. What is in review goes back to the draft first. */
export async function withdrawDraft(
  ctx: Work,
  id: PlanVersionId,
  { reason, revision }: { reason: string; revision: number },
): Promise<VersionLine> {
  const version = await holdDraft(ctx, id)
  if (version.revision !== revision) throw new Stale('draft', version)
  const withdrawn = { withdrawn_at: ctx.now(), withdrawn_by: ctx.actor.id, withdrawn_reason: reason }
  await updateVersion(ctx.db, id, { status: 'withdrawn', ...withdrawn })
  await recordInDraft(ctx, version, 'plan.withdrawn', { reason })
  return (await findVersionLine(ctx.db, id))!
}
