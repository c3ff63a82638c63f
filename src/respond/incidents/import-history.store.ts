import type { Insertable } from 'kysely'
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

/** So many rows a statement, whatever the batch: a statement has room for 65,535 values. */
const mostRows = 1000

/** Whole batches in a statement a table. Everything is closed from the start: nobody here worked on it. */
export async function insertHistory(tx: Tx, intake: Intake, incidents: Numbered[]): Promise<void> {
  const { organisationId: organisation_id, at, by } = intake
  await inPieces(incidents.map((each) => incidentRow(each, intake)), (rows) => tx.insertInto('incident').values(rows).execute())

  const milestones = rowsOf(incidents, ({ milestones }) => milestones, organisation_id, ({ kind, moment }) => ({ kind, number: 1, ...moment, set_at: at, by_person: by }))
  await inPieces(milestones, (rows) => tx.insertInto('milestone').values(rows).execute())

  const facts = rowsOf(incidents, ({ facts }) => facts, organisation_id, (fact) => ({ ...fact, id: newId<'fact'>(), changed_at: at, changed_by: by }))
  await inPieces(facts, (rows) => tx.insertInto('fact').values(rows).execute())

  const assets = rowsOf(incidents, ({ assets }) => assets, organisation_id, (asset) => ({ ...asset, id: newId<'affected_asset'>(), changed_at: at }))
  await inPieces(assets, (rows) => tx.insertInto('affected_asset').values(rows).execute())

  const people = rowsOf(incidents, ({ people }) => people, organisation_id, (group) => ({ ...group, changed_at: at }))
  await inPieces(people, (rows) => tx.insertInto('affected_people').values(rows).execute())
}

/**
 * Opened and closed at the beginning of when it occurred: the register is sorted by when incidents were opened, and
 * history belongs among its own years, below what goes on now. When it was taken over stands in its record.
 */
function incidentRow({ id, number, title, summary, category, occurred }: Numbered, { organisationId, planVersionId, by }: Intake): Insertable<Tables['incident']> {
  return {
    ...{ id, number, title, summary, category },
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

function rowsOf<Part, Row>(incidents: Numbered[], partsOf: (incident: Numbered) => Part[], organisation_id: OrganisationId, toRow: (part: Part) => Row) {
  return incidents.flatMap((incident) => partsOf(incident).map((part) => ({ ...toRow(part), incident_id: incident.id, organisation_id })))
}

async function inPieces<Row>(rows: Row[], insert: (piece: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += mostRows) await insert(rows.slice(from, from + mostRows))
}
