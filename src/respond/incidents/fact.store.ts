import { sql } from 'kysely'
import type { FactId, IncidentId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'

export type Fact = { id: FactId; label: string; text: string; changedAt: Date; changedBy: string; revision: number }

export async function findFact(db: Reader, incidentId: IncidentId, id: FactId): Promise<Fact | null> {
  const row = await db
    .selectFrom('fact')
    .innerJoin('person', 'person.id', 'fact.changed_by')
    .select(['fact.id', 'label', 'text', 'changed_at', 'person.name', 'fact.revision'])
    .where('fact.id', '=', id)
    .where('incident_id', '=', incidentId)
    .executeTakeFirst()
  return row
    ? { id: row.id, label: row.label, text: row.text, changedAt: row.changed_at, changedBy: row.name, revision: row.revision }
    : null
}

export type Wording = { label: string; text: string }

export async function insertFact(
  tx: Tx,
  of: { id: FactId; incidentId: IncidentId; organisationId: OrganisationId; at: Date; by: PersonId },
  fact: Wording,
): Promise<void> {
  const { id, incidentId, organisationId, at, by } = of
  await tx
    .insertInto('fact')
    .values({ ...fact, id, incident_id: incidentId, organisation_id: organisationId, changed_at: at, changed_by: by })
    .execute()
}

export async function updateFact(tx: Tx, id: FactId, fact: Wording, changed: { at: Date; by: PersonId }): Promise<void> {
  await tx
    .updateTable('fact')
    .set({ ...fact, changed_at: changed.at, changed_by: changed.by, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .execute()
}
