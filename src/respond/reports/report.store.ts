import type { Insertable, Selectable } from 'kysely'
import type { AccessRole } from '../../base/actor.ts'
import type { IncidentId, PersonId, ReportId, TriageId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import type { Colleague } from './audience.ts'
import type { Outcome, Report } from './report.ts'

export async function findReport(db: Reader, id: ReportId): Promise<Report | null> {
  const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toReport(row) : null
}

/** Holds the report until the transaction ends, then reads it: two statements, so that what is read is what the wait left. */
export async function lockReport(tx: Tx, id: ReportId): Promise<Report | null> {
  await lockReports(tx, [id])
  return findReport(tx, id)
}

/** Always in the order of their ids, so that two who lock the same two do not wait for each other for ever. */
export async function lockReports(tx: Tx, ids: ReportId[]): Promise<void> {
  await tx.selectFrom('report').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** A receipt's secret is the report's only name that an outsider has. */
export async function findReportBySecret(db: Reader, secretHash: Buffer): Promise<Report | null> {
  const row = await db.selectFrom('report').selectAll().where('secret_hash', '=', secretHash).executeTakeFirst()
  return row ? toReport(row) : null
}

export type NewReport = Omit<Insertable<Tables['report']>, 'revision' | 'outcome' | 'triage_id' | 'incident_id' | 'taken_by' | 'taken_at'>

export async function insertReport(tx: Tx, report: NewReport): Promise<void> {
  await tx.insertInto('report').values(report).execute()
}

/** What may change about a report: what is understood of it and decided about it, never what was told. Each change is a new revision. */
type Change = {
  taken?: { by: PersonId; at: Date }
  noticed?: Moment
  lateMinutes?: number | null
  lateReason?: string
  waitingForReporter?: boolean
  triageDueAt?: Date
  decision?: { triageId: TriageId; outcome: Outcome; incidentId: IncidentId | null } | null
  audience?: { confidential: boolean; concerns: PersonId[]; sharedWith: PersonId[] }
}

export async function updateReport(tx: Tx, id: ReportId, change: Change): Promise<void> {
  const { taken, noticed, decision, audience } = change
  await tx
    .updateTable('report')
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      ...(taken && { taken_by: taken.by, taken_at: taken.at }),
      ...(noticed && { noticed_at: noticed.at, noticed_precision: noticed.precision }),
      ...(change.lateMinutes !== undefined && { late_minutes: change.lateMinutes }),
      ...(change.lateReason !== undefined && { late_reason: change.lateReason }),
      ...(change.waitingForReporter !== undefined && { waiting_for_reporter: change.waitingForReporter }),
      ...(change.triageDueAt && { triage_due_at: change.triageDueAt }),
      ...(decision !== undefined && {
        triage_id: decision?.triageId ?? null,
        outcome: decision?.outcome ?? null,
        incident_id: decision?.incidentId ?? null,
      }),
      ...(audience && { confidential: audience.confidential, concerns: audience.concerns, shared_with: audience.sharedWith }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Everybody who can sign in here. */
export async function listColleagues(db: Reader): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['person.id', 'person.name', 'account.role'])
    .where('account.disabled_at', 'is', null)
    .where('person.left_at', 'is', null)
    .execute()
  return rows.map(({ id, name, role }) => ({ id, name, role: role as AccessRole }))
}

/** By name. Whoever is not found is left out. */
export async function findPeople(db: Reader, ids: PersonId[]): Promise<{ id: PersonId; name: string }[]> {
  return ids.length === 0 ? [] : db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute()
}

/** What is only looked at beside the report: who typed it in, and how to reach whoever told it. */
export async function findReportAside(db: Reader, id: ReportId) {
  return db
    .selectFrom('report')
    .innerJoin('person', 'person.id', 'report.typed_in_by')
    .select(['person.name as typedInBy', 'report.reporter_contact as reporterContact', 'report.may_call as mayCall', 'report.about'])
    .where('report.id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Where mail may reach whoever told it: what they left, and what we know of them. Not every one of them is an address of mail. */
export async function findReporterAddresses(db: Reader, id: ReportId): Promise<string[]> {
  const rows = await db
    .selectFrom('report')
    .leftJoin('contact_method as method', (join) =>
      join.onRef('method.person_id', '=', 'report.reporter_id').on('method.kind', '=', 'mail'),
    )
    .select(['report.reporter_contact as left', 'method.value as known'])
    .where('report.id', '=', id)
    .execute()
  return [...new Set(rows.flatMap(({ left, known }) => [left, known]))].filter((address) => address !== null)
}

export async function findPersonName(db: Reader, id: PersonId): Promise<string | null> {
  return (await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null
}

function toReport(row: Selectable<Tables['report']>): Report {
  return {
    id: row.id,
    number: row.number,
    exercise: row.exercise,
    channel: row.channel,
    starter: row.starter,
    what: row.what,
    place: row.place,
    stillGoingOn: row.still_going_on,
    doneSoFar: row.done_so_far,
    noticedText: row.noticed_text,
    noticed: row.noticed_at && row.noticed_precision && { at: row.noticed_at, precision: row.noticed_precision, zone: row.zone },
    zone: row.zone,
    reportedAt: row.reported_at,
    typedInAt: row.typed_in_at,
    limitHours: row.limit_hours,
    lateMinutes: row.late_minutes,
    lateReason: row.late_reason,
    anonymous: row.anonymous,
    reporterName: row.reporter_name,
    confidential: row.confidential,
    concerns: row.concerns,
    sharedWith: row.shared_with,
    automatic: row.automatic,
    gravity: row.gravity as SeverityLevel,
    takenBy: row.taken_by,
    triageId: row.triage_id,
    outcome: row.outcome,
    incidentId: row.incident_id,
    revision: row.revision,
  }
}
