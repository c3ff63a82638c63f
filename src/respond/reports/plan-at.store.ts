import type { Reader } from '../../platform/db.ts'
import { findPlanInForce, findPlanVersion, type PlanVersion } from '../../prepare/plan/plan.store.ts'

/** The plan that was in force at a moment: what was measured or decided then keeps its words and its limits. */
export async function findPlanAt(db: Reader, at: Date): Promise<PlanVersion> {
  const row = await db
    .selectFrom('plan_version')
    .select('id')
    .where('document', '=', 'plan')
    .where('in_force_at', '<=', at)
    .orderBy('in_force_at', 'desc')
    .orderBy('superseded_at', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst()
  return (row && (await findPlanVersion(db, row.id))) ?? findPlanInForce(db)
}
