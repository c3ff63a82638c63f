import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Tx } from '../../platform/db.ts'

/** Who looked at restricted incidents. Written by the door after the look, because a look cannot write. */
export async function insertReadings(tx: Tx, actor: Actor, incidents: IncidentId[], at: Date): Promise<void> {
  const rows = [...new Set(incidents)].map((incident) => ({
    incident_id: incident,
    organisation_id: actor.organisationId,
    person_id: actor.id,
    at,
  }))
  await tx.insertInto('incident_reading').values(rows).execute()
}
