import type { Selectable } from 'kysely'
import type { ClockId, IncidentId, OrganisationId, ReportId } from '../base/ids.ts'
import type { Reader, Tables, Tx } from '../platform/db.ts'
import type { Clock, ClockKind } from './clock.ts'

/** What a clock counts for: a report or an incident. */
export type ClockOf = { reportId: ReportId } | { incidentId: IncidentId }
export type ClockRow = Clock & { id: ClockId; reportId: ReportId | null; incidentId: IncidentId | null }

export async function insertClock(tx: Tx, id: ClockId, organisationId: OrganisationId, of: ClockOf, clock: Clock): Promise<void> {
  await tx
    .insertInto('clock')
    .values({
      id,
      organisation_id: organisationId,
      report_id: 'reportId' in of ? of.reportId : null,
      incident_id: 'incidentId' in of ? of.incidentId : null,
      kind: clock.kind,
      name: clock.name,
      source: clock.source,
      started_at: clock.startedAt,
      target_at: clock.targetAt,
      warn_at: clock.warnAt,
      stopped_at: clock.stoppedAt,
      void_reason: clock.voidReason,
    })
    .execute()
}

/** Stops what still runs of a kind; answers with how many were running, so that stopping twice is harmless. */
export async function updateStopped(tx: Tx, of: ClockOf, kind: ClockKind, at: Date, voidReason: string | null): Promise<number> {
  let query = tx
    .updateTable('clock')
    .set({ stopped_at: at, void_reason: voidReason })
    .where('kind', '=', kind)
    .where('stopped_at', 'is', null)
  query = 'reportId' in of ? query.where('report_id', '=', of.reportId) : query.where('incident_id', '=', of.incidentId)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

export async function findClock(db: Reader, id: ClockId): Promise<ClockRow | null> {
  const row = await db.selectFrom('clock').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toClock(row) : null
}

export async function listClocksOf(db: Reader, of: ClockOf): Promise<ClockRow[]> {
  const all = db.selectFrom('clock').selectAll().orderBy('started_at').orderBy('target_at')
  const rows = await ('reportId' in of ? all.where('report_id', '=', of.reportId) : all.where('incident_id', '=', of.incidentId)).execute()
  return rows.map(toClock)
}

/** What runs out next in the whole organisation. Served by the index on running clocks. */
export async function listRunningClocks(db: Reader, limit: number): Promise<ClockRow[]> {
  const rows = await db.selectFrom('clock').selectAll().where('stopped_at', 'is', null).orderBy('target_at').limit(limit).execute()
  return rows.map(toClock)
}

export function toClock(row: Selectable<Tables['clock']>): ClockRow {
  return {
    id: row.id,
    reportId: row.report_id,
    incidentId: row.incident_id,
    kind: row.kind,
    name: row.name,
    source: row.source,
    startedAt: row.started_at,
    targetAt: row.target_at,
    warnAt: row.warn_at,
    stoppedAt: row.stopped_at,
    voidReason: row.void_reason,
  }
}
