import type { IncidentId } from '../../base/ids.ts'
import { writeCursor } from '../../platform/http/cursor.ts'
import type { Reader } from '../../platform/db.ts'
import { numbered, readPlace } from './place.ts'

/** Newest first. The cursor is [moment, number] of the last row. */
export async function listReadings(db: Reader, incidentId: IncidentId, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  let query = db
    .selectFrom('incident_reading as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['r.id as number', 'r.at', 'p.id', 'p.name'])
    .where('r.incident_id', '=', incidentId)
    .orderBy('r.at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
  const after = readPlace(cursor, numbered)
  if (after) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('r.at', 'r.id'), '<', tuple(after.at, after.key)))
  const rows = await query.execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(({ id, name, at }) => ({ person: { id, name }, at })),
    next: rows.length > limit && last ? writeCursor([last.at.toISOString(), last.number]) : null,
  }
}
