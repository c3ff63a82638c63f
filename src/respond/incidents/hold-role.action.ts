import { NotFound } from '../../base/errors.ts'
import type { IncidentId, PersonId } from '../../base/ids.ts'
import { stopClock } from '../../clocks/run-clock.action.ts'
import type { Work } from '../../platform/context.ts'
import type { PlanVersion } from '../../prepare/plan/plan.store.ts'
import { record } from '../../record/record-entry.action.ts'
import { findHelperFor } from '../tasks/find-helper-for.action.ts'
import type { Incident } from '../tasks/known-incident.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { updateBeside } from './incident.store.ts'
import { lockOpenIncident } from './reach-open-incident.action.ts'
import { findHolding, insertHolding, listHoldings, updateEnded } from './role.store.ts'

/** Gives a team role of the plan to somebody, who takes it over from whoever had it. The leading role makes them the lead. */
export async function takeRole(
  ctx: Work,
  incidentId: IncidentId,
  key: string,
  { personId, handover }: { personId: PersonId; handover: string | null },
): Promise<void> {
  const { incident, role } = await reachRole(ctx, incidentId, key)
  const helper = await findHelperFor(ctx, incident, personId, 'personId')
  const before = await findHolding(ctx.db, incidentId, key)
  if (before?.person.id === personId) return

  if (before) await updateEnded(ctx.db, incidentId, key, { at: ctx.now(), handover })
  await insertHolding(ctx.db, { incidentId, organisationId: ctx.actor.organisationId, at: ctx.now(), by: ctx.actor.id }, key, personId)
  const told = { role: { key, name: role.name }, person: { id: helper.id, name: helper.name } }
  await record(ctx, incidentId, before ? 'role.handed-over' : 'role.taken', before ? { ...told, from: before.person, handover } : told)
  if (role.leads) await takeLead(ctx, incident, personId)
}

/** Ends a role without a successor; what they leave for whoever comes is kept. */
export async function endRole(ctx: Work, incidentId: IncidentId, key: string, { handover }: { handover: string | null }): Promise<void> {
  const { incident, role } = await reachRole(ctx, incidentId, key)
  const holding = await findHolding(ctx.db, incidentId, key)
  if (!holding) throw new NotFound('holder of this team role')

  await updateEnded(ctx.db, incidentId, key, { at: ctx.now(), handover })
  await record(ctx, incidentId, 'role.ended', { role: { key, name: role.name }, person: holding.person, handover })
  if (role.leads && incident.leadId === holding.person.id) await updateBeside(ctx.db, incidentId, { lead_id: null })
}

/**
 * Another version of the plan may not have every role: what is held of those ends, and whoever leads holds the role that leads
 * now. Answers with what ended, for the entry of the move.
 */
export async function carryRolesOver(ctx: Work, incident: Incident, { number, settings }: PlanVersion) {
  const held = await listHoldings(ctx.db, incident.id)
  const gone = held.filter(({ teamRole }) => !settings.teamRoles.some(({ key }) => key === teamRole))
  const ending = { at: ctx.now(), handover: `Version ${number} of the plan does not have this role.` }
  for (const { teamRole } of gone) await updateEnded(ctx.db, incident.id, teamRole, ending)

  const leading = settings.teamRoles.find(({ leads }) => leads)
  const open = leading && !held.some(({ teamRole }) => teamRole === leading.key)
  const of = { incidentId: incident.id, organisationId: ctx.actor.organisationId, at: ctx.now(), by: ctx.actor.id }
  if (leading && open && incident.leadId) await insertHolding(ctx.db, of, leading.key, incident.leadId)
  return gone.map(({ teamRole, person }) => ({ role: teamRole, person }))
}

async function reachRole(ctx: Work, incidentId: IncidentId, key: string) {
  const incident = await lockOpenIncident(ctx, incidentId)
  const role = (await findPlanOf(ctx.db, incident)).settings.teamRoles.find((each) => each.key === key)
  if (!role) throw new NotFound('team role in the plan of this incident')
  return { incident, role }
}

/** Somebody leads: what the acknowledge clock counted for has happened. It is met once and does not start again. */
async function takeLead(ctx: Work, incident: Incident, personId: PersonId): Promise<void> {
  await updateBeside(ctx.db, incident.id, { lead_id: personId })
  await stopClock(ctx, { incidentId: incident.id }, 'acknowledge')
}
