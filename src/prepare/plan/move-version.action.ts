import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import type { PlanSettings } from './settings.ts'
import type { VersionLife } from './version-life.ts'
import { updateSuperseded, updateVersion } from './version-life.store.ts'

/** How a version goes through its life. Whoever calls has locked the document and judged that it may; the database refuses any other way. */

export type Submission = { settings: PlanSettings; contentHash: string; changeNote: string; forceFrom: Date | null }

export async function moveToReview(ctx: Work, { id }: VersionLife, { settings, contentHash, changeNote, forceFrom }: Submission) {
  await updateVersion(ctx.db, id, {
    status: 'in-review',
    settings: JSON.stringify(settings),
    content_hash: contentHash,
    change_note: changeNote,
    force_from: forceFrom,
    submitted_at: ctx.now(),
    submitted_by: ctx.actor.id,
    changes_asked: null,
    changes_asked_at: null,
    changes_asked_by: null,
  })
}

export async function moveBackToDraft(ctx: Work, { id }: VersionLife, what: string): Promise<void> {
  await updateVersion(ctx.db, id, {
    status: 'draft',
    content_hash: null,
    submitted_at: null,
    submitted_by: null,
    force_from: null,
    changes_asked: what,
    changes_asked_at: ctx.now(),
    changes_asked_by: ctx.actor.id,
  })
}

export const moveToApproved = (ctx: Work, { id }: VersionLife): Promise<void> =>
  updateVersion(ctx.db, id, { status: 'approved', approved_at: ctx.now() })

/** The one before it gives way in the same transaction, so that at every moment exactly one version is in force. */
export async function moveIntoForce(ctx: Work, version: VersionLife): Promise<void> {
  const replaces = await updateSuperseded(ctx.db, version, ctx.now())
  await updateVersion(ctx.db, version.id, { status: 'in-force', in_force_at: ctx.now() })
  const { id, document, number, contentHash } = version
  await record(ctx, ctx.actor.organisationId, 'plan.in-force', { planVersionId: id, document, version: number, contentHash, replaces })
}
