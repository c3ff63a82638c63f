import { NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { VersionMovedOn, type VersionStatus } from '../plan/version-life.ts'
import { lockVersionLine, type VersionLine } from './draft.store.ts'

/** The draft, held until the transaction ends. What has been submitted or withdrawn is not written in any more. */
export const holdDraft = (ctx: Work, id: PlanVersionId): Promise<VersionLine> => hold(ctx, id, ['draft'])

/** A draft or a version in review: about both, things can be said. */
export const holdDiscussed = (ctx: Work, id: PlanVersionId): Promise<VersionLine> => hold(ctx, id, ['draft', 'in-review'])

async function hold(ctx: Work, id: PlanVersionId, statuses: VersionStatus[]): Promise<VersionLine> {
  const version = await lockVersionLine(ctx.db, id)
  if (!version) throw new NotFound('draft')
  if (!statuses.includes(version.status)) throw new VersionMovedOn(version)
  return version
}

/** What happened in a draft, on the organisation's chain; every page that shows the draft hears of it. */
export async function recordInDraft(
  ctx: Work,
  { id, document, number }: VersionLine,
  kind: string,
  body: Record<string, unknown> = {},
): Promise<void> {
  await record(ctx, ctx.actor.organisationId, kind, { planVersionId: id, document, version: number, ...body })
}
