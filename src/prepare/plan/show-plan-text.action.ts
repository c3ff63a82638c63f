import { mayDo, readers } from '../../base/actor.ts'
import { NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import { findPlanVersion, listPlanSections } from './plan.store.ts'
import { findLifeInForce } from './version-life.store.ts'
import type { VersionStatus } from './version-life.ts'

const forEverybody: VersionStatus[] = ['approved', 'in-force', 'superseded']

/** The text of a version that is or was approved; what waits for its signatures is shown to those who work with the plan. */
export async function showPlanText({ db, actor }: Pick<Context, 'db' | 'actor'>, id: PlanVersionId) {
  const version = await findPlanVersion(db, id)
  const known = version && (forEverybody.includes(version.status) || (version.status === 'in-review' && mayDo(actor, readers)))
  if (!known) throw new NotFound('version of the plan')
  return { planVersionId: id, sections: await listPlanSections(db, id) }
}

/** The handling procedure in force; null while the organisation has none. */
export async function showProcedure({ db }: Pick<Context, 'db'>) {
  const inForce = await findLifeInForce(db, 'procedure')
  return inForce && findPlanVersion(db, inForce.id)
}
