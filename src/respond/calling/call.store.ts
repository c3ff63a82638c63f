import type { CallId, IncidentId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import type { CallOutcome } from './call-list.ts'

export type CallWay = Tables['call']['way']

export type NewCall = {
  id: CallId
  teamRole: string
  personId: PersonId
  way: CallWay
  outcome: CallOutcome
  note: string | null
  at: Moment
}

export async function insertCall(
  tx: Tx,
  of: { incidentId: IncidentId; organisationId: OrganisationId; at: Date; by: PersonId },
  { id, teamRole, personId, way, outcome, note, at }: NewCall,
): Promise<void> {
  await tx
    .insertInto('call')
    .values({
      id,
      way,
      outcome,
      note,
      incident_id: of.incidentId,
      organisation_id: of.organisationId,
      team_role: teamRole,
      person_id: personId,
      ...at,
      recorded_at: of.at,
      recorded_by: of.by,
    })
    .execute()
}

/** In the order in which they were made. */
export async function listCalls(db: Reader, incidentId: IncidentId) {
  const rows = await db
    .selectFrom('call')
    .innerJoin('person', 'person.id', 'call.person_id')
    .innerJoin('person as recorder', 'recorder.id', 'call.recorded_by')
    .selectAll('call')
    .select(['person.name as person_name', 'recorder.name as recorded_by_name'])
    .where('incident_id', '=', incidentId)
    .orderBy('call.at')
    .orderBy('call.recorded_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    teamRole: row.team_role,
    person: { id: row.person_id, name: row.person_name },
    way: row.way,
    outcome: row.outcome,
    note: row.note,
    at: { at: row.at, precision: row.precision, zone: row.zone },
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_name,
  }))
}
