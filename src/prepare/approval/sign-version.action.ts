import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { record } from '../../record/record-entry.action.ts'
import { storeApprovedPdfJob } from '../papers/papers.jobs.ts'
import { moveToApproved } from '../plan/move-version.action.ts'
import { refuseUnless, type VersionLife } from '../plan/version-life.ts'
import { standingOf } from './approval.ts'
import { putInForceJob } from './approval.jobs.ts'
import { giveSignature, listSignaturesOn, recordSignature, type Signed } from './give-signature.action.ts'
import { bringIntoForce } from './put-in-force.action.ts'
import { lockVersionFor } from './reach-version.action.ts'
import type { PaperSigning, Signing } from './sign.ts'

/** A signatory approves a version in review. Whoever signs last approves it for the organisation. */
export async function signVersion(ctx: Work, id: PlanVersionId, signing: Signing): Promise<void> {
  const signed = await toBeSigned(ctx, id)
  await record(ctx, ctx.actor.organisationId, 'plan.signed', told(signed.version, await giveSignature(ctx, signed, signing)))
  await approveIfComplete(ctx, signed.version)
}

/** The same, signed on paper and written down by somebody else. */
export async function recordPaperSignature(ctx: Work, id: PlanVersionId, signing: PaperSigning): Promise<void> {
  const signed = await toBeSigned(ctx, id)
  await record(ctx, ctx.actor.organisationId, 'plan.signed', told(signed.version, await recordSignature(ctx, signed, signing)))
  await approveIfComplete(ctx, signed.version)
}

async function toBeSigned(ctx: Work, id: PlanVersionId): Promise<Signed> {
  const version = await lockVersionFor(ctx, id)
  refuseUnless(version, 'in-review')
  return { version, reviewId: null, since: version.submitted?.at ?? version.createdAt }
}

const told = ({ id, document, number }: VersionLife, signature: object) => ({ planVersionId: id, document, version: number, signature })

/** Enough have signed: its PDF is kept as it was approved, and it comes in force now or on the chosen day. */
async function approveIfComplete(ctx: Work, version: VersionLife): Promise<void> {
  const signatures = await listSignaturesOn(ctx, { version, reviewId: null })
  if (standingOf(version.settings.approval, version.contentHash ?? '', signatures).open > 0) return
  const { id, document, number, contentHash, forceFrom } = version
  await moveToApproved(ctx, version)
  await record(ctx, ctx.actor.organisationId, 'plan.approved', { planVersionId: id, document, version: number, contentHash, forceFrom })
  await enqueue(ctx, storeApprovedPdfJob, { planVersionId: id }, { runAt: ctx.now(), key: `approved-pdf:${id}` })
  if (!forceFrom || forceFrom <= ctx.now()) return bringIntoForce(ctx, version)
  await enqueue(ctx, putInForceJob, { planVersionId: id }, { runAt: forceFrom, key: `put-in-force:${id}` })
}
