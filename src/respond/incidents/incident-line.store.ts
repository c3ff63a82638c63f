import { expressionBuilder, sql, type ShallowDehydrateObject, type Selectable } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { IncidentId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Clock } from '../../clocks/clock.ts'
import type { Reader, Tables } from '../../platform/db.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { listPlansOf } from '../tasks/known-incident.store.ts'
import { nameCategory, nameSeverity } from './classifying.ts'

/** An incident as a line of a list, before its plan gives names to category and severity. */
export const lines = (db: Reader) =>
  db
    .selectFrom('incident')
    .leftJoin('person as lead', 'lead.id', 'incident.lead_id')
    .select([
      'incident.id',
      'incident.number',
      'incident.title',
      'incident.exercise',
      'incident.history',
      'incident.restricted',
      'incident.category',
    ])
    .select([
      'incident.severity',
      'incident.phase',
      'incident.lead_id',
      'lead.name as lead_name',
      'incident.opened_at',
      'incident.closed_at',
      'incident.plan_version_id',
    ])
    .select([tasksDone.as('tasks_done'), tasksOpen.as('tasks_open'), nextClock.as('next_clock'), occurred.as('occurred')])

const of = expressionBuilder<Tables, 'incident'>()

const tasksWhere = (state: 'open' | 'ended') =>
  of
    .selectFrom('task')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .whereRef('task.incident_id', '=', 'incident.id')
    .where('task.replaced_at', 'is', null)
    .where('task.state', 'in', state === 'open' ? ['open'] : ['done', 'skipped'])
const tasksOpen = tasksWhere('open')
const tasksDone = tasksWhere('ended')

const clockColumns = ['kind', 'name', 'source', 'started_at', 'target_at', 'warn_at', 'stopped_at', 'void_reason'] as const
export const clocks = of.selectFrom('clock').select(clockColumns).whereRef('clock.incident_id', '=', 'incident.id')
const nextClock = jsonObjectFrom(clocks.where('stopped_at', 'is', null).orderBy('target_at').limit(1))

/** Since when the next update is owed; null when none is. */
export async function findUpdateStart(db: Reader, incidentId: IncidentId): Promise<Date | null> {
  const running = db
    .selectFrom('clock')
    .select('started_at')
    .where('incident_id', '=', incidentId)
    .where('kind', '=', 'update')
    .where('stopped_at', 'is', null)
  return (await running.executeTakeFirst())?.started_at ?? null
}

const occurred = jsonObjectFrom(
  of
    .selectFrom('milestone')
    .select(['at', 'precision', 'zone'])
    .whereRef('milestone.incident_id', '=', 'incident.id')
    .where('kind', '=', 'occurred')
    .orderBy('number', 'desc')
    .limit(1),
)

type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

export type Line = {
  id: IncidentId
  number: string
  title: string
  exercise: boolean
  history: boolean
  restricted: boolean
  category: { key: string; name: string } | null
  severity: { level: SeverityLevel; name: string } | null
  phase: Tables['incident']['phase']
  lead: { id: PersonId; name: string } | null
  openedAt: Date
  occurred: Moment | null
  closedAt: Date | null
  tasks: { done: number; open: number }
  nextClock: Clock | null
}

export function toLine(row: LineRow, settings: Pick<PlanSettings, 'categories' | 'severities'>): Line {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    exercise: row.exercise,
    history: row.history,
    restricted: row.restricted,
    category: row.category === null ? null : nameCategory(settings, row.category),
    severity: row.severity === null ? null : nameSeverity(settings, row.severity as SeverityLevel),
    phase: row.phase,
    lead: row.lead_id ? { id: row.lead_id, name: row.lead_name ?? '' } : null,
    openedAt: row.opened_at,
    occurred: row.occurred && toMoment(row.occurred),
    closedAt: row.closed_at,
    tasks: { done: row.tasks_done ?? 0, open: row.tasks_open ?? 0 },
    nextClock: row.next_clock && toShownClock(row.next_clock),
  }
}

export async function findLine(db: Reader, id: IncidentId, settings: PlanSettings): Promise<Line> {
  return toLine(await lines(db).where('incident.id', '=', id).executeTakeFirstOrThrow(), settings)
}

/** Each incident is named by the plan that it runs under. */
export async function toLines(db: Reader, rows: LineRow[]): Promise<Line[]> {
  const plans = await listPlansOf(db, rows)
  return rows.flatMap((row) => {
    const plan = plans.get(row.plan_version_id)
    return plan ? toLine(row, plan.settings) : []
  })
}

/** What comes out of PostgreSQL as JSON carries its instants as ISO 8601 text. */
export const toMoment = ({ at, precision, zone }: { at: string; precision: Moment['precision']; zone: string }): Moment => ({
  at: new Date(at),
  precision,
  zone,
})

type ClockJson = ShallowDehydrateObject<Pick<Selectable<Tables['clock']>, (typeof clockColumns)[number]>>

export function toShownClock(clock: ClockJson): Clock {
  return {
    kind: clock.kind,
    name: clock.name,
    source: clock.source,
    startedAt: new Date(clock.started_at),
    targetAt: new Date(clock.target_at),
    warnAt: new Date(clock.warn_at),
    stoppedAt: clock.stopped_at === null ? null : new Date(clock.stopped_at),
    voidReason: clock.void_reason,
  }
}

/** Somebody has to work on it. */
export const running = sql<boolean>`(incident.closed_at is null and not incident.history)`
