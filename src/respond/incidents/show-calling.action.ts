import type { IncidentId } from '../../base/ids.ts'
import { minutes, plus } from '../../base/time.ts'
import type { Context } from '../../platform/context.ts'
import { listPeople } from '../../prepare/people/person.store.ts'
import { callList } from '../calling/call-list.ts'
import { listCalls } from '../calling/call.store.ts'
import { mayKnow } from '../tasks/known-incident.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { findIncidentFor } from '../tasks/reach-incident.action.ts'
import { nameSeverity } from './classifying.ts'
import { listHoldings } from './role.store.ts'

/** Whom to call: the order is the plan's that the incident runs under, the people are those of this moment. */
export async function showCalling(ctx: Context, id: IncidentId) {
  const incident = await findIncidentFor(ctx, id)
  const { settings } = await findPlanOf(ctx.db, incident)
  const level = incident.severity ?? incident.gravity
  const calls = (await listCalls(ctx.db, id)).map(({ person, at, ...call }) => ({ ...call, personId: person.id, at: at.at }))
  const { steps, ...list } = callList({
    settings,
    severity: level,
    people: await listPeople(ctx.db),
    holders: await listHoldings(ctx.db, id),
    calls,
    mayKnow: (person) => mayKnow(incident, person),
  })
  return {
    ...list,
    steps: steps.map((step) => ({ ...step, callAt: plus(incident.openedAt, minutes(step.afterMinutes)) })),
    severity: nameSeverity(settings, level),
    assumed: incident.severity === null,
  }
}
