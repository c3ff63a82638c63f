import { smallPlan } from '../../../test/small-plan.ts'
import type { World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { show } from './incident.cast.ts'
import { moveToPlanVersion, type PlanMove } from './move-to-plan-version.action.ts'
import { showCalling } from './show-calling.action.ts'

/** What the scenes of another plan have in common. */

/** The small plan in other words. */
export const changed = (given: Partial<PlanSettings>): PlanSettings => ({ ...smallPlan, ...given })
export const severities = (level: number, given: Partial<PlanSettings['severities'][number]>) =>
  smallPlan.severities.map((each) => (each.level === level ? { ...each, ...given } : each))
export const inMinutes = (amount: number) => ({ amount, unit: 'minutes' as const })

export const cast = async (world: World) => [await world.person('Ana'), await world.person('Maria', 'management')] as const

export async function move(world: World, actor: Actor, id: IncidentId, given: Partial<PlanMove> = {}): Promise<void> {
  const { plan, revision } = await show(world, actor, id)
  const planVersionId = plan.newer?.id ?? plan.id
  await world.by(actor, (ctx) =>
    moveToPlanVersion(ctx, id, { planVersionId, category: null, reason: 'The new version fits better', revision, ...given }),
  )
}

export const clock = async (world: World, actor: Actor, id: IncidentId, kind: string) =>
  (await show(world, actor, id)).clocks.find((each) => each.kind === kind && each.stoppedAt === null)
export const titles = async (world: World, actor: Actor, id: IncidentId) =>
  (await show(world, actor, id)).taskList.map(({ title }) => title)
export const calling = async (world: World, actor: Actor, id: IncidentId) =>
  (await world.see(actor, (ctx) => showCalling(ctx, id))).steps.map(({ role, people }) => [role.key, people.map(({ name }) => name)])
