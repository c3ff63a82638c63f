import { sql, type Updateable } from 'kysely'
import type { IncidentId, OrganisationId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import type { Limited } from '../tasks/limits.ts'

export type NewIncident = {
  id: IncidentId
  organisationId: OrganisationId
  number: string
  title: string
  summary: string | null
  category: string | null
  planVersionId: PlanVersionId
  gravity: SeverityLevel
  exercise: boolean
  restricted: boolean
  at: Date
  by: PersonId
}

export async function insertIncident(tx: Tx, incident: NewIncident): Promise<void> {
  const { id, number, title, summary, category, gravity, exercise, restricted } = incident
  await tx
    .insertInto('incident')
    .values({
      id,
      number,
      title,
      summary,
      category,
      gravity,
      exercise,
      restricted,
      organisation_id: incident.organisationId,
      phase: 'identification',
      plan_version_id: incident.planVersionId,
      opened_at: incident.at,
      opened_by: incident.by,
    })
    .execute()
}

type Change = Pick<
  Updateable<Tables['incident']>,
  'title' | 'summary' | 'category' | 'severity' | 'phase' | 'restricted' | 'closed_at' | 'plan_version_id'
>

/** Changes what the page shows as one thing; the revision rises, so that whoever looked before is told. */
export async function updateIncident(tx: Tx, id: IncidentId, change: Change): Promise<void> {
  await tx
    .updateTable('incident')
    .set({ ...change, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Who leads and when it occurred are set beside the page's own revision: neither can overwrite anybody's words. */
export async function updateBeside(
  tx: Tx,
  id: IncidentId,
  change: Pick<Updateable<Tables['incident']>, 'lead_id' | 'occurred_at'>,
): Promise<void> {
  await tx.updateTable('incident').set(change).where('id', '=', id).execute()
}

export type NewPass = { phase: Tables['phase_pass']['phase']; at: Date; by: PersonId; reason: string | null }

export async function insertPass(tx: Tx, incidentId: IncidentId, organisationId: OrganisationId, pass: NewPass): Promise<void> {
  await tx
    .insertInto('phase_pass')
    .values({
      incident_id: incidentId,
      number: nextOf('phase_pass', incidentId),
      organisation_id: organisationId,
      phase: pass.phase,
      entered_at: pass.at,
      by_person: pass.by,
      reason: pass.reason,
    })
    .execute()
}

export async function countParts(db: Reader, table: Limited, incidentId: IncidentId): Promise<number> {
  const count = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'))
  return (await count.where('incident_id', '=', incidentId).executeTakeFirstOrThrow()).count
}

/** Counted while the incident is locked, so no two rows of an incident get the same number. */
export const nextOf = (table: 'phase_pass' | 'classification' | 'role_holding' | 'closure', incidentId: IncidentId) =>
  sql<number>`(select coalesce(max(number), 0) + 1 from ${sql.table(table)} where incident_id = ${incidentId})`
