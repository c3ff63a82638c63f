import type { IncidentId, OrganisationId, PersonId, ReportId, TriageId } from '../../base/ids.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { visibleTo } from '../tasks/known-incident.store.ts'
import type { Decided, Outcome } from './report.ts'

export type NewTriage = {
  id: TriageId
  reportId: ReportId
  organisationId: OrganisationId
  outcome: Outcome
  incidentId: IncidentId | null
  duplicateOf: ReportId | null
  dismissal: string | null
  reason: string | null
  carried: string[]
  at: Date
  by: PersonId
}

export async function insertTriage(tx: Tx, triage: NewTriage): Promise<void> {
  await tx
    .insertInto('triage')
    .values({
      id: triage.id,
      organisation_id: triage.organisationId,
      report_id: triage.reportId,
      outcome: triage.outcome,
      incident_id: triage.incidentId,
      duplicate_of: triage.duplicateOf,
      dismissal: triage.dismissal,
      reason: triage.reason,
      carried: JSON.stringify(triage.carried),
      at: triage.at,
      by_person: triage.by,
    })
    .execute()
}

export async function updateUndone(tx: Tx, id: TriageId, undone: { at: Date; by: PersonId; reason: string | null }): Promise<void> {
  await tx
    .updateTable('triage')
    .set({ undone_at: undone.at, undone_by: undone.by, undo_reason: undone.reason })
    .where('id', '=', id)
    .execute()
}

/** What the asking person may know of each triage: an incident they may not know of is left out. */
const triages = (db: Reader, person: PersonId) =>
  db
    .selectFrom('triage as t')
    .innerJoin('person as by', 'by.id', 't.by_person')
    .leftJoin('person as undoer', 'undoer.id', 't.undone_by')
    .leftJoin('report as original', 'original.id', 't.duplicate_of')
    .leftJoin('incident', (join) => join.onRef('incident.id', '=', 't.incident_id').on(visibleTo(person)))
    .select([
      't.id',
      't.outcome',
      't.at',
      'by.name as by',
      't.reason',
      't.dismissal',
      't.undone_at',
      'undoer.name as undone_by',
      't.undo_reason',
    ])
    .select(['incident.id as incident_id', 'incident.number as incident_number', 'incident.title as incident_title'])
    .select(['original.id as original_id', 'original.number as original_number'])

export type TriageRow = Awaited<ReturnType<typeof listTriages>>[number]

/** Oldest first, those that were undone among them. */
export const listTriages = (db: Reader, reportId: ReportId, person: PersonId) =>
  triages(db, person).where('t.report_id', '=', reportId).orderBy('t.at').orderBy('t.id').execute()

/** Who decided what, for whoever comes second. */
export async function findDecided(db: Reader, id: TriageId, person: PersonId): Promise<Decided> {
  const { outcome, by, at, incident_number, original_number } = await triages(db, person).where('t.id', '=', id).executeTakeFirstOrThrow()
  return { outcome, by, at, about: incident_number ?? original_number }
}

export async function findDismissal(db: Reader, id: TriageId): Promise<string | null> {
  return (await db.selectFrom('triage').select('dismissal').where('id', '=', id).executeTakeFirst())?.dismissal ?? null
}
