import { sql } from 'kysely'
import { excerptOf } from '../../base/excerpt.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Clock } from '../../clocks/clock.ts'
import { toClock } from '../../clocks/clock.store.ts'
import type { Reader } from '../../platform/db.ts'
import { listPlansOf, visibleTo } from '../tasks/known-incident.store.ts'
import { showTask, type ShownTask } from '../tasks/task.ts'
import { tasks, toTask } from '../tasks/task.store.ts'
import { lines, running, toLines, type Line } from './incident-line.store.ts'

/** A screen shows no more; whoever has more to do starts with these. */
const shown = 50

/** What waits for triage. Exercises count in no figure. */
export async function countWaitingReports(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<{ waitingReports: number; overdueReports: number }> {
  return db
    .selectFrom('report as r')
    .select([
      sql<number>`count(*)`.as('waitingReports'),
      sql<number>`count(*) filter (where r.triage_due_at < ${now})`.as('overdueReports'),
    ])
    .where('r.outcome', 'is', null)
    .where('r.exercise', '=', false)
    .where(reportVisibleTo(actor))
    .executeTakeFirstOrThrow()
}

/** The reports' own rule (respond/reports), which stands further right: whom a report is about never sees it, a confidential one only those let in. */
const reportVisibleTo = ({ id, role }: Actor) => sql<boolean>`(
  not ${id}::uuid = any (r.concerns) and (not r.confidential or ${role === 'management' || role === 'administrator'} or ${id}::uuid = any (r.shared_with)))`

/** What runs, what nobody has classified first, then the gravest. */
export async function listRunningIncidents(db: Reader, actor: Actor): Promise<Line[]> {
  const query = lines(db).where(visibleTo(actor.id)).where(running)
  return toLines(
    db,
    await query
      .orderBy(sql`incident.severity asc nulls first`)
      .orderBy('incident.opened_at', 'desc')
      .limit(shown)
      .execute(),
  )
}

export type OwnTask = ShownTask & { incident: { id: IncidentId; number: string; title: string } }

/** What somebody was given, and what nobody was given that belongs to a team role of theirs. */
export async function listOwnTasks(db: Reader, actor: Actor): Promise<OwnTask[]> {
  const rows = await tasks(db)
    .innerJoin('incident', 'incident.id', 'task.incident_id')
    .select(['incident.number', 'incident.title as incident_title', 'incident.plan_version_id'])
    .where('task.state', '=', 'open')
    .where('task.replaced_at', 'is', null)
    .where(running)
    .where(visibleTo(actor.id))
    .where(sql<boolean>`(task.assignee_id = ${actor.id} or (task.assignee_id is null and exists (
      select from role_holding h where h.incident_id = task.incident_id and h.team_role = task.team_role and h.person_id = ${actor.id} and h.ended_at is null)))`)
    .orderBy(sql`task.due_at asc nulls last`)
    .orderBy('incident.opened_at')
    .orderBy('task.position')
    .limit(shown)
    .execute()
  const plans = await listPlansOf(db, rows)
  return rows.flatMap((row) => {
    const plan = plans.get(row.plan_version_id)
    return plan
      ? { ...showTask(toTask(row), plan.settings), incident: { id: row.incident_id, number: row.number, title: row.incident_title } }
      : []
  })
}

export type ClockAbout = Clock & { about: { kind: 'report' | 'incident'; id: string; number: string; title: string } }

/** The clocks that run out next, or have run out, of what this person may know. Walks along the index of running clocks. */
export async function listNextClocks(db: Reader, actor: Actor): Promise<ClockAbout[]> {
  const rows = await db
    .selectFrom('clock')
    .leftJoin('incident', (join) => join.onRef('incident.id', '=', 'clock.incident_id').on(visibleTo(actor.id)))
    .leftJoin('report as r', (join) => join.onRef('r.id', '=', 'clock.report_id').on(reportVisibleTo(actor)))
    .selectAll('clock')
    .select([
      'incident.number as incident_number',
      'incident.title',
      'r.number as report_number',
      sql<string | null>`left(r.what, 81)`.as('what'),
    ])
    .where('clock.stopped_at', 'is', null)
    .where(({ or, eb }) => or([eb('incident.id', 'is not', null), eb('r.id', 'is not', null)]))
    .orderBy('clock.target_at')
    .limit(shown)
    .execute()
  return rows.map((row) => ({
    ...toClock(row),
    about: {
      kind: row.incident_id ? ('incident' as const) : ('report' as const),
      id: row.incident_id ?? row.report_id ?? '',
      number: row.incident_number ?? row.report_number ?? '',
      title: row.title ?? excerptOf(row.what ?? '', 80),
    },
  }))
}
