import { workers } from '../../base/actor.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { moveBackToDraft } from '../plan/move-version.action.ts'
import { refuseUnless } from '../plan/version-life.ts'
import { isSignatory, lockVersionFor } from './reach-version.action.ts'
import { NotASignatory } from './sign.ts'
import { updateApprovalVoid } from './signing.store.ts'

/** Back to the draft, with what is asked. Whoever signed already signed other words, so their signatures no longer count. */
export async function askForChanges(ctx: Work, id: PlanVersionId, what: string): Promise<void> {
  const version = await lockVersionFor(ctx, id)
  if (!workers.includes(ctx.actor.role) && !isSignatory(version, ctx.actor.id)) throw new NotASignatory()
  refuseUnless(version, 'in-review')
  const voided = await updateApprovalVoid(ctx.db, id, ctx.now())
  await moveBackToDraft(ctx, version, what)
  const { document, number } = version
  await record(ctx, ctx.actor.organisationId, 'plan.changes-asked', { planVersionId: id, document, version: number, what, voided })
}
