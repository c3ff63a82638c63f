import type { IncidentId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'

export type Member = { personId: PersonId; why: string }

export async function upsertMembers(
  tx: Tx,
  of: { incidentId: IncidentId; organisationId: OrganisationId; at: Date; by: PersonId },
  members: Member[],
): Promise<void> {
  if (members.length === 0) return
  const row = ({ personId, why }: Member) => ({
    incident_id: of.incidentId,
    organisation_id: of.organisationId,
    person_id: personId,
    why,
    added_at: of.at,
    added_by: of.by,
  })
  await tx
    .insertInto('incident_member')
    .values(members.map(row))
    .onConflict((conflict) =>
      conflict.columns(['incident_id', 'person_id']).doUpdateSet((eb) => ({
        why: eb.ref('excluded.why'),
        // Somebody who stays a member stays one since then.
        added_at: eb
          .case()
          .when('incident_member.removed_at', 'is', null)
          .then(eb.ref('incident_member.added_at'))
          .else(eb.ref('excluded.added_at'))
          .end(),
        added_by: eb.ref('excluded.added_by'),
        removed_at: null,
      })),
    )
    .execute()
}

/** Whoever is not named any more may not know of it any more. */
export async function updateRemovedBut(tx: Tx, incidentId: IncidentId, staying: PersonId[], at: Date): Promise<void> {
  const members = tx
    .updateTable('incident_member')
    .set({ removed_at: at })
    .where('incident_id', '=', incidentId)
    .where('removed_at', 'is', null)
  await (staying.length > 0 ? members.where('person_id', 'not in', staying) : members).execute()
}

export async function listNames(db: Reader, ids: PersonId[]): Promise<Map<PersonId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).where('kind', '<>', 'machine').execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
