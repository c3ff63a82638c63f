import { readers } from '../../base/actor.ts'
import { NotFound } from '../../base/errors.ts'
import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Context, Work } from '../../platform/context.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { findVersionLife, lockDocument } from '../plan/version-life.store.ts'
import { signatoriesOf } from './approval.ts'

/** A version that this person may know of: whoever works with the plan any; everybody else what is in force, and what waits for them. */
export async function findVersionFor({ db, actor }: Context, id: PlanVersionId): Promise<VersionLife> {
  const version = await findVersionLife(db, id)
  const known = version && (readers.includes(actor.role) || version.status === 'in-force' || isAsked(version, actor.id))
  if (!known) throw new NotFound('version of the plan')
  return version
}

/** The same, held until the transaction ends together with all versions of its document. */
export async function lockVersionFor(ctx: Work, id: PlanVersionId): Promise<VersionLife> {
  const { document } = await findVersionFor(ctx, id)
  await lockDocument(ctx.db, document)
  return findVersionFor(ctx, id)
}

export const isSignatory = ({ settings }: VersionLife, person: PersonId): boolean =>
  signatoriesOf(settings.approval).some(({ personId }) => personId === person)

const isAsked = (version: VersionLife, person: PersonId): boolean =>
  (version.status === 'in-review' || version.status === 'approved') && isSignatory(version, person)
