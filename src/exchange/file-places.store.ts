import { sql } from 'kysely'
import type { Actor } from '../base/actor.ts'
import type { FileId, IncidentId } from '../base/ids.ts'
import type { Reader, Tx } from '../platform/db.ts'
import { reportVisibleTo } from '../respond/reports/report-line.store.ts'
import { visibleTo } from '../respond/tasks/known-incident.store.ts'

/** A place where a file hangs: an incident, a report or a signature on paper, and whether somebody may know of it. */
export type FilePlace = { incidentId: IncidentId | null; restricted: boolean; visible: boolean }

/** Every place of a file as one person sees it, by the rules of the rooms themselves. */
export async function listPlacesOf(db: Reader, file: FileId, actor: Actor): Promise<FilePlace[]> {
  const { rows } = await sql<FilePlace>`
    select incident.id as "incidentId", incident.restricted, ${visibleTo(actor.id)} as visible
    from incident_file f join incident on incident.id = f.incident_id where f.file_id = ${file}
    union all
    select null, false, ${reportVisibleTo(actor)} from report_file f join report r on r.id = f.report_id where f.file_id = ${file}
    union all
    select null, false, true from plan_signature s where s.scan_file_id = ${file}`.execute(db as Tx)
  return rows
}
