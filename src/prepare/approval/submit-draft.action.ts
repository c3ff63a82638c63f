import { Stale } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import { contentHash } from '../plan/content-hash.ts'
import { moveToReview } from '../plan/move-version.action.ts'
import { listPlanSections } from '../plan/plan.store.ts'
import { refuseUnless } from '../plan/version-life.ts'
import { forceFromOn } from './dates.ts'
import { listObstacles } from './list-obstacles.action.ts'
import { DraftIncomplete } from './obstacles.ts'
import { lockVersionFor } from './reach-version.action.ts'

export type Submitting = { changeNote: string; forceOn: string | null; revision: number }

/** Hands a draft over to be signed: from here on its text stands, known by its hash. A procedure keeps the settings it was signed with. */
export async function submitDraft(ctx: Work, id: PlanVersionId, { changeNote, forceOn, revision }: Submitting): Promise<void> {
  const draft = await lockVersionFor(ctx, id)
  refuseUnless(draft, 'draft')
  if (draft.revision !== revision) throw new Stale('draft', { revision: draft.revision })
  const { zone } = await findOrganisation(ctx.db)
  const forceFrom = forceFromOn(forceOn, ctx.now(), zone)
  const obstacles = (await listObstacles(ctx, draft)).filter(({ stops }) => stops)
  if (obstacles.length > 0) throw new DraftIncomplete(obstacles)

  const sections = await listPlanSections(ctx.db, id)
  const hash = contentHash({ ...draft, sections })
  await moveToReview(ctx, draft, { settings: draft.settings, contentHash: hash, changeNote, forceFrom })
  await record(ctx, ctx.actor.organisationId, 'plan.submitted', {
    planVersionId: id,
    document: draft.document,
    version: draft.number,
    contentHash: hash,
    changeNote,
    forceOn,
  })
}
