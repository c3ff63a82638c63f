import canonicalize from 'canonicalize'
import type { Actor } from '../src/base/actor.ts'
import type { PlanVersionId } from '../src/base/ids.ts'
import { newId, sha256Hex } from '../src/platform/new-id.ts'
import { putInForce } from '../src/prepare/approval/put-in-force.action.ts'
import type { PlanSettings } from '../src/prepare/plan/settings.ts'
import type { World } from './world.ts'

/**
 * Another plan, as it is once it is written and signed, put in force by what puts every version in force. Writing and
 * signing have scenes of their own; those that use this are about what a plan does from then on.
 */
export async function putPlanInForce(world: World, by: Actor, settings: PlanSettings, number = '2.0'): Promise<PlanVersionId> {
  const id = newId<'plan_version'>()
  await world.by(by, async ({ db }) => {
    await db
      .insertInto('plan_version')
      .values({
        id,
        organisation_id: by.organisationId,
        document: 'plan',
        title: settings.title,
        number,
        status: 'approved',
        settings: JSON.stringify(settings),
        content_hash: sha256Hex(canonicalize(settings) ?? ''),
        created_at: world.now(),
        created_by: by.id,
        approved_at: world.now(),
      })
      .execute()
  })
  await world.by(by, (ctx) => putInForce(ctx, { planVersionId: id }))
  return id
}
