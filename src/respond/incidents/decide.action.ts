import { Invalid } from '../../base/errors.ts'
import type { IncidentId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { record } from '../../record/record-entry.action.ts'
import { findHelper } from '../tasks/helper.store.ts'
import { refuseFull } from '../tasks/limits.ts'
import { insertDecision } from './decision.store.ts'
import { countParts } from './incident.store.ts'
import { refuseFuture } from './milestones.ts'
import { lockOpenIncident } from './reach-open-incident.action.ts'
import { restartUpdateClock } from './run-incident-clocks.action.ts'

export type Deciding = {
  question: string
  options: string[]
  choice: string
  why: string
  decidedById: PersonId | null
  /** For somebody whom the software does not know, such as a counsel on the phone. */
  decidedByName: string | null
  at: Moment | null
  departsFromPlan: boolean
}

/** Records what was decided, by whom and why, so that it can be understood when it turns out to be wrong. */
export async function decide(ctx: Work, incidentId: IncidentId, given: Deciding): Promise<void> {
  const incident = await lockOpenIncident(ctx, incidentId)
  refuseFull('decision', await countParts(ctx.db, 'decision', incidentId))
  const at = given.at ?? { at: ctx.now(), precision: 'minute' as const, zone: (await findOrganisation(ctx.db)).zone }
  refuseFuture(at, ctx.now(), 'at')
  const decidedBy = await whoDecided(ctx, given)

  const { question, options, choice, why, departsFromPlan } = given
  const decision = { id: newId<'decision'>(), question, options, choice, why, departsFromPlan, decidedBy, at }
  await insertDecision(ctx.db, { incidentId, organisationId: ctx.actor.organisationId, at: ctx.now(), by: ctx.actor.id }, decision)
  await record(ctx, incidentId, 'decision.made', { question, options, choice, why, departsFromPlan, decidedBy }, at)
  await restartUpdateClock(ctx, incident)
}

/** Left out, it is whoever writes it down. */
async function whoDecided(ctx: Work, { decidedById, decidedByName }: Deciding): Promise<{ id: PersonId | null; name: string }> {
  if (decidedById === null) return decidedByName ? { id: null, name: decidedByName } : { id: ctx.actor.id, name: ctx.actor.name }
  if (decidedById === ctx.actor.id) return { id: ctx.actor.id, name: ctx.actor.name }
  const helper = await findHelper(ctx.db, decidedById)
  if (!helper)
    throw new Invalid([
      { field: 'decidedById', message: 'This person is not known here. Choose somebody from the list, or write the name.' },
    ])
  return { id: helper.id, name: helper.name }
}
