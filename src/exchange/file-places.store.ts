import { sql } from 'kysely'
import type { FileId, IncidentId, PersonId } from '../base/ids.ts'
import type { Reader, Tx } from '../platform/db.ts'

/** A place where a file hangs, and what decides whether somebody may know of that place. */
export type FilePlace = { incidentId: IncidentId | null; restricted: boolean; member: boolean; confidential: boolean; concerned: boolean }

/** Every place of a file as one person sees it: an incident they are a member of or not, a report that is about them or not. */
export async function listPlacesOf(db: Reader, file: FileId, person: PersonId): Promise<FilePlace[]> {
  const { rows } = await sql<FilePlace>`
    select i.id as "incidentId", i.restricted, false as confidential, false as concerned,
      exists (select 1 from incident_member m where m.incident_id = i.id and m.person_id = ${person} and m.removed_at is null) as member
    from incident_file f join incident i on i.id = f.incident_id where f.file_id = ${file}
    union all
    select null, false, r.confidential, ${person} = any (r.concerns), false
    from report_file f join report r on r.id = f.report_id where f.file_id = ${file}`.execute(db as Tx)
  return rows
}
