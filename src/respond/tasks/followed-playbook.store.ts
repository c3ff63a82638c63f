import type { IncidentId, OrganisationId, PersonId, TaskId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'

export type Following = { playbook: string; fromTask: TaskId | null; at: Date; by: PersonId }

/** A playbook is followed once, whoever was first. */
export async function insertFollowed(tx: Tx, incidentId: IncidentId, organisationId: OrganisationId, following: Following): Promise<void> {
  const { playbook, fromTask, at, by } = following
  await tx
    .insertInto('followed_playbook')
    .values({ incident_id: incidentId, organisation_id: organisationId, playbook, from_task: fromTask, added_at: at, added_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The keys of the playbooks that were added to the one of the category, in the order in which they came. */
export async function listFollowed(db: Reader, incidentId: IncidentId): Promise<string[]> {
  const rows = await db
    .selectFrom('followed_playbook')
    .select('playbook')
    .where('incident_id', '=', incidentId)
    .orderBy('added_at')
    .orderBy('playbook')
    .execute()
  return rows.map(({ playbook }) => playbook)
}
