import type { IncidentId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Tx } from '../../platform/db.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import type { Blocker } from './closing.ts'
import { nextOf } from './incident.store.ts'

export type NewClosure = {
  at: Date
  by: PersonId
  severity: SeverityLevel
  rootCause: string
  summary: string | null
  /** What still stood in the way, and why it was closed all the same; null when nothing did. */
  overridden: { blockers: Blocker[]; reason: string } | null
}

export async function insertClosure(tx: Tx, incidentId: IncidentId, organisationId: OrganisationId, closure: NewClosure): Promise<void> {
  await tx
    .insertInto('closure')
    .values({
      incident_id: incidentId,
      number: nextOf('closure', incidentId),
      organisation_id: organisationId,
      at: closure.at,
      by_person: closure.by,
      severity: closure.severity,
      root_cause: closure.rootCause,
      summary: closure.summary,
      overridden: closure.overridden && JSON.stringify(closure.overridden.blockers),
      override_reason: closure.overridden && closure.overridden.reason,
    })
    .execute()
}

/** The closure stays and says that it was undone. */
export async function updateReopened(tx: Tx, incidentId: IncidentId, reopening: { at: Date; by: PersonId; reason: string }): Promise<void> {
  const undone = { reopened_at: reopening.at, reopened_by: reopening.by, reopen_reason: reopening.reason }
  await tx.updateTable('closure').set(undone).where('incident_id', '=', incidentId).where('reopened_at', 'is', null).execute()
}
