import { sql, type Insertable, type InsertQueryBuilder, type InsertResult } from 'kysely'
import type { IncidentId, OrganisationId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Tables, Tx } from '../../platform/db.ts'
import { newId } from '../../platform/new-id.ts'

/** An incident that another register kept. Nothing in it is ours but the number it gets. */
export type HistoricIncident = {
  title: string
  summary: string | null
  category: string | null
  occurred: Moment
  milestones: { kind: Tables['milestone']['kind']; moment: Moment }[]
  facts: { label: string; text: string }[]
  assets: Pick<Tables['affected_asset'], 'name' | 'kind' | 'state' | 'note'>[]
  people: (Pick<Tables['affected_people'], 'who' | 'count' | 'certainty' | 'note'> & { data: string[] })[]
}

export type Numbered = HistoricIncident & { id: IncidentId; number: string }
export type Intake = { organisationId: OrganisationId; planVersionId: PlanVersionId; at: Date; by: PersonId }

/** Whole batches, a statement a table. Everything is closed from the start: nobody here worked on it. */
export async function insertHistory(tx: Tx, intake: Intake, incidents: Numbered[]): Promise<void> {
  const { at, by } = intake
  const rowsOf = <Part, Row>(partsOf: (incident: Numbered) => Part[], toRow: (part: Part) => Row) =>
    incidents.flatMap((incident) =>
      partsOf(incident).map((part) => ({ ...toRow(part), incident_id: incident.id, organisation_id: intake.organisationId })),
    )
  const milestones = rowsOf(
    ({ milestones }) => milestones,
    ({ kind, moment }) => ({ kind, number: 1, ...moment, set_at: at, by_person: by }),
  )
  const facts = rowsOf(
    ({ facts }) => facts,
    (fact) => ({ ...fact, id: newId<'fact'>(), changed_at: at, changed_by: by }),
  )
  const assets = rowsOf(
    ({ assets }) => assets,
    (asset) => ({ ...asset, id: newId<'affected_asset'>(), changed_at: at }),
  )
  const people = rowsOf(
    ({ people }) => people,
    (group) => ({ ...group, changed_at: at }),
  )

  await insertAll(
    tx.insertInto('incident'),
    'incident',
    incidents.map((incident) => incidentRow(incident, intake)),
  )
  await insertAll(tx.insertInto('milestone'), 'milestone', milestones)
  await insertAll(tx.insertInto('fact'), 'fact', facts)
  await insertAll(tx.insertInto('affected_asset'), 'affected_asset', assets)
  await insertAll(tx.insertInto('affected_people'), 'affected_people', people)
}

/** Any number of rows as one JSON value: thousands of bound values take the time and the memory of ten such statements. */
async function insertAll<Table extends keyof Tables>(
  into: InsertQueryBuilder<Tables, Table, InsertResult>,
  table: Table,
  rows: Insertable<Tables[Table]>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const values = sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`
  await into
    .columns(columns as never)
    .expression(values as never)
    .execute()
}

/**
 * Opened and closed at the beginning of when it occurred: the register is sorted by when incidents were opened, and
 * history belongs among its own years, below what goes on now. When it was taken over stands in its record.
 */
function incidentRow(
  { id, number, title, summary, category, occurred }: Numbered,
  { organisationId, planVersionId, by }: Intake,
): Insertable<Tables['incident']> {
  return {
    id,
    number,
    title,
    summary,
    category,
    organisation_id: organisationId,
    phase: 'closed',
    plan_version_id: planVersionId,
    history: true,
    occurred_at: occurred.at,
    opened_at: occurred.at,
    opened_by: by,
    closed_at: occurred.at,
  }
}
