import type { FileId, OrganisationId, PersonId, ReportId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'

export type AdditionKind = Tables['report_addition']['kind']
export type NewAddition = {
  reportId: ReportId
  organisationId: OrganisationId
  kind: AdditionKind
  text: string
  at: Date
  by: PersonId
  byReporter: boolean
}

/** Under the lock of its report, so that the next number is this transaction's alone. Answers with it. */
export async function insertAddition(tx: Tx, { reportId, organisationId, kind, text, at, by, byReporter }: NewAddition): Promise<number> {
  const { last } = await tx
    .selectFrom('report_addition')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.val(0)).as('last'))
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow()
  const row = {
    report_id: reportId,
    number: last + 1,
    organisation_id: organisationId,
    kind,
    text,
    at,
    by_person: by,
    by_reporter: byReporter,
  }
  await tx.insertInto('report_addition').values(row).execute()
  return last + 1
}

/** Whether the reporter has said exactly this already: a form sent twice adds nothing. */
export async function hasSaid(db: Reader, reportId: ReportId, kind: AdditionKind, text: string): Promise<boolean> {
  const said = db.selectFrom('report_addition').select('number').where('report_id', '=', reportId).where('by_reporter', '=', true)
  return (await said.where('kind', '=', kind).where('text', '=', text).limit(1).executeTakeFirst()) !== undefined
}

export type Addition = { number: number; kind: AdditionKind; text: string; at: Date; by: string; byReporter: boolean }

export async function listAdditions(db: Reader, reportId: ReportId): Promise<Addition[]> {
  return db
    .selectFrom('report_addition as a')
    .innerJoin('person', 'person.id', 'a.by_person')
    .select(['a.number', 'a.kind', 'a.text', 'a.at', 'person.name as by', 'a.by_reporter as byReporter'])
    .where('a.report_id', '=', reportId)
    .orderBy('a.number')
    .execute()
}

export type AttachedFile = {
  id: FileId
  name: string
  mediaType: string
  sizeBytes: number
  sha256: string
  addedAt: Date
  addition: number | null
}

const attached = (db: Reader) =>
  db
    .selectFrom('file')
    .select([
      'file.id',
      'file.name',
      'file.media_type as mediaType',
      'file.size_bytes as sizeBytes',
      'file.sha256',
      'file.stored_at as addedAt',
    ])

export async function listReportFiles(db: Reader, reportId: ReportId): Promise<AttachedFile[]> {
  return attached(db)
    .innerJoin('report_file', 'report_file.file_id', 'file.id')
    .select('report_file.addition')
    .where('report_file.report_id', '=', reportId)
    .orderBy('file.stored_at')
    .orderBy('file.name')
    .execute()
}

/** Only what this person uploaded: nobody attaches what they were never shown. */
export async function findUploads(db: Reader, ids: FileId[], by: PersonId): Promise<Omit<AttachedFile, 'addition'>[]> {
  if (ids.length === 0) return []
  return attached(db).where('file.id', 'in', ids).where('file.stored_by', '=', by).orderBy('file.name').execute()
}

export async function insertReportFiles(
  tx: Tx,
  report: { id: ReportId; organisationId: OrganisationId },
  fileIds: FileId[],
  addition: number | null,
): Promise<void> {
  if (fileIds.length === 0) return
  const rows = fileIds.map((file) => ({ report_id: report.id, file_id: file, organisation_id: report.organisationId, addition }))
  await tx
    .insertInto('report_file')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Answers whether it is the first time that this person reads it. */
export async function insertReading(
  tx: Tx,
  report: { id: ReportId; organisationId: OrganisationId },
  person: PersonId,
  at: Date,
): Promise<boolean> {
  const first = await tx
    .insertInto('report_reading')
    .values({ report_id: report.id, person_id: person, organisation_id: report.organisationId, first_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return first !== undefined
}

export async function listReadings(db: Reader, reportId: ReportId): Promise<{ name: string; at: Date }[]> {
  return db
    .selectFrom('report_reading as reading')
    .innerJoin('person', 'person.id', 'reading.person_id')
    .select(['person.name', 'reading.first_at as at'])
    .where('reading.report_id', '=', reportId)
    .orderBy('reading.first_at')
    .execute()
}
