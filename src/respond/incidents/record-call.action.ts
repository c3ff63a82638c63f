import { Invalid } from '../../base/errors.ts'
import type { IncidentId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { record } from '../../record/record-entry.action.ts'
import type { CallOutcome } from '../calling/call-list.ts'
import { insertCall, type CallWay } from '../calling/call.store.ts'
import { findHelperFor } from '../tasks/find-helper-for.action.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { refuseFull } from '../tasks/limits.ts'
import { countParts } from './incident.store.ts'
import { refuseFuture } from './milestones.ts'
import { lockOpenIncident } from './reach-open-incident.action.ts'

export type CallToRecord = {
  teamRole: string
  personId: PersonId
  way: CallWay
  outcome: CallOutcome
  at: Moment | null
  note: string | null
}

/** Somebody was called. Being reached gives nobody a role by itself: taking it is their word, and asked for on its own. */
export async function recordCall(ctx: Work, incidentId: IncidentId, call: CallToRecord): Promise<void> {
  const incident = await lockOpenIncident(ctx, incidentId)
  refuseFull('call', await countParts(ctx.db, 'call', incidentId))
  const { settings } = await findPlanOf(ctx.db, incident)
  const role = settings.teamRoles.find(({ key }) => key === call.teamRole)
  if (!role)
    throw new Invalid([{ field: 'teamRole', message: 'The plan of this incident has no such team role. Please choose one from the list.' }])
  const person = await findHelperFor(ctx, incident, call.personId, 'personId')
  const at = call.at ?? { at: ctx.now(), precision: 'minute' as const, zone: (await findOrganisation(ctx.db)).zone }
  refuseFuture(at, ctx.now(), 'at')

  await insertCall(
    ctx.db,
    { incidentId, organisationId: ctx.actor.organisationId, at: ctx.now(), by: ctx.actor.id },
    { ...call, id: newId<'call'>(), at },
  )
  const { way, outcome, note } = call
  const told = { role: { key: role.key, name: role.name }, person: { id: person.id, name: person.name }, way, outcome, note }
  await record(ctx, incidentId, 'call.made', told, at)
}
