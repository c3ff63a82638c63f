import type { IncidentId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { nextOf } from './incident.store.ts'
import type { LastClassification } from './moving-plan.ts'

export type NewClassification = {
  category: string
  functional: string
  information: string[]
  recoverability: string
  derived: SeverityLevel
  severity: SeverityLevel
  reason: string | null
  at: Date
  by: PersonId
}

/** The first is the initial severity, the last the current one; all are kept. */
export async function insertClassification(
  tx: Tx,
  incidentId: IncidentId,
  organisationId: OrganisationId,
  { by, ...classification }: NewClassification,
): Promise<void> {
  const number = nextOf('classification', incidentId)
  await tx
    .insertInto('classification')
    .values({ ...classification, incident_id: incidentId, organisation_id: organisationId, number, by_person: by })
    .execute()
}

/** The last answers and what came of them; null while nobody has answered. */
export async function findLastClassification(db: Reader, incidentId: IncidentId): Promise<LastClassification | null> {
  const row = await db
    .selectFrom('classification')
    .select(['category', 'functional', 'information', 'recoverability', 'derived', 'severity'])
    .where('incident_id', '=', incidentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, derived: row.derived as SeverityLevel, severity: row.severity as SeverityLevel } : null
}

/** What the plan's matrix said to the last answers. */
export async function findDerived(db: Reader, incidentId: IncidentId): Promise<SeverityLevel | null> {
  return (await findLastClassification(db, incidentId))?.derived ?? null
}
