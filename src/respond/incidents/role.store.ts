import type { IncidentId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { nextOf } from './incident.store.ts'

export type Holding = { teamRole: string; person: { id: PersonId; name: string } }

export async function findHolding(db: Reader, incidentId: IncidentId, teamRole: string): Promise<Holding | null> {
  const row = await db
    .selectFrom('role_holding')
    .innerJoin('person', 'person.id', 'role_holding.person_id')
    .select(['person.id', 'person.name'])
    .where('incident_id', '=', incidentId)
    .where('team_role', '=', teamRole)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ? { teamRole, person: row } : null
}

/** Who holds which role now. */
export async function listHoldings(db: Reader, incidentId: IncidentId): Promise<Holding[]> {
  const rows = await db
    .selectFrom('role_holding')
    .innerJoin('person', 'person.id', 'role_holding.person_id')
    .select(['team_role', 'person.id', 'person.name'])
    .where('incident_id', '=', incidentId)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ team_role, id, name }) => ({ teamRole: team_role, person: { id, name } }))
}

export async function insertHolding(
  tx: Tx,
  of: { incidentId: IncidentId; organisationId: OrganisationId; at: Date; by: PersonId },
  teamRole: string,
  personId: PersonId,
): Promise<void> {
  await tx
    .insertInto('role_holding')
    .values({
      incident_id: of.incidentId,
      number: nextOf('role_holding', of.incidentId),
      organisation_id: of.organisationId,
      team_role: teamRole,
      person_id: personId,
      taken_at: of.at,
      given_by: of.by,
    })
    .execute()
}

export async function updateEnded(
  tx: Tx,
  incidentId: IncidentId,
  teamRole: string,
  ending: { at: Date; handover: string | null },
): Promise<void> {
  await tx
    .updateTable('role_holding')
    .set({ ended_at: ending.at, handover: ending.handover })
    .where('incident_id', '=', incidentId)
    .where('team_role', '=', teamRole)
    .where('ended_at', 'is', null)
    .execute()
}
