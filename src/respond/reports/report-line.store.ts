import { sql, type Selectable } from 'kysely'
import { z } from 'zod'
import { excerptOf } from '../../base/excerpt.ts'
import type { Actor } from '../../base/actor.ts'
import { id, type PersonId, type ReportId } from '../../base/ids.ts'
import { toClock } from '../../clocks/clock.store.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import { readCursor, writeCursor } from '../../platform/http/cursor.ts'
import type { Starter } from '../../prepare/plan/settings.ts'
import { visibleTo } from '../tasks/known-incident.store.ts'
import { answersForConfidential, reporterWords, type Outcome } from './report.ts'

/** For lists: the same rule as `mayKnowReport`, as a condition on the row of a report that the query calls `r`. */
export const reportVisibleTo = (actor: Pick<Actor, 'id' | 'role'>) => sql<boolean>`(
  not ${actor.id}::uuid = any (r.concerns) and (not r.confidential or ${answersForConfidential(actor)} or ${actor.id}::uuid = any (r.shared_with)))`

/** The triage clock that counts: the running one, or else the last that was started. As JSON, whose moments are texts. */
type ClockJson = Record<'started_at' | 'target_at' | 'warn_at', string> & { stopped_at: string | null } & Omit<
    Selectable<Tables['clock']>,
    'started_at' | 'target_at' | 'warn_at' | 'stopped_at'
  >
const clock = sql<ClockJson>`(
  select to_jsonb(c) from clock c where c.report_id = r.id and c.kind = 'triage' order by c.stopped_at is null desc, c.started_at desc limit 1)`

const lines = (db: Reader, actor: Actor) =>
  db
    .selectFrom('report as r')
    .leftJoin('person as holder', 'holder.id', 'r.taken_by')
    .leftJoin('incident', (join) => join.onRef('incident.id', '=', 'r.incident_id').on(visibleTo(actor.id)))
    .select([
      'r.id',
      'r.number',
      'r.exercise',
      'r.confidential',
      'r.automatic',
      'r.starter',
      'r.place',
      'r.still_going_on',
      'r.gravity',
      'r.channel',
    ])
    .select(['r.anonymous', 'r.reporter_name', 'r.reported_at', 'r.late_minutes', 'r.waiting_for_reporter', 'r.outcome', 'r.triage_due_at'])
    .select([
      'holder.id as holder_id',
      'holder.name as holder_name',
      'incident.id as incident_id',
      'incident.number as incident_number',
      'incident.title as incident_title',
    ])
    .select([sql<string>`left(r.what, 241)`.as('excerpt'), clock.as('clock')])
    // Row-level security says so too, but not in a way that an index can serve.
    .where('r.organisation_id', '=', actor.organisationId)
    .where(reportVisibleTo(actor))

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]
export type ReportLine = ReturnType<typeof toLine>
export type LinePage = { items: ReportLine[]; next: string | null }
type Asked = { cursor?: string | undefined; limit: number }

/** What waits: the time that runs out first stands first, graver before lighter. Served by the index report_queue. */
export async function listQueue(db: Reader, actor: Actor, starters: Starter[], { cursor, limit }: Asked): Promise<LinePage> {
  let query = lines(db, actor)
    .where('r.outcome', 'is', null)
    .orderBy('r.triage_due_at')
    .orderBy('r.gravity')
    .orderBy('r.id')
    .limit(limit + 1)
  const after = readPlace(cursor, 3)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('r.triage_due_at', 'r.gravity', 'r.id'), '>', tuple(after.at, after.gravity, after.id)),
    )
  return pageOf(await query.execute(), limit, starters, (row) => [row.triage_due_at.toISOString(), row.gravity, row.id])
}

export type ListAsked = Asked & { words?: string | undefined; outcome?: Outcome | 'waiting' | undefined }

/** All that may be known, newest first; by words as search engines take them ("printer -toner"), or by number. */
export async function listReports(
  db: Reader,
  actor: Actor,
  starters: Starter[],
  { cursor, limit, words, outcome }: ListAsked,
): Promise<LinePage> {
  let query = lines(db, actor)
    .orderBy('r.reported_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
  if (outcome) query = outcome === 'waiting' ? query.where('r.outcome', 'is', null) : query.where('r.outcome', '=', outcome)
  if (words?.trim()) query = query.where(await saying(db, words.trim()))
  const after = readPlace(cursor, 2)
  if (after) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('r.reported_at', 'r.id'), '<', tuple(after.at, after.id)))
  return pageOf(await query.execute(), limit, starters, (row) => [row.reported_at.toISOString(), row.id])
}

/** Words that few reports have come through their index; the newest with common words are found by walking. */
async function saying(db: Reader, words: string) {
  const number = words.toUpperCase()
  const { rows } = await sql<{ ids: ReportId[] | null }>`select reports_saying(${words}, ${number}, ${few}) as ids`.execute(db as Tx)
  const ids = rows[0]?.ids ?? null
  if (ids) return sql<boolean>`r.id = any(${ids}::uuid[])`
  return sql<boolean>`(r.search @@ websearch_to_tsquery('english', ${words}) or r.number = ${number})`
}

const few = 2000

export async function findLine(db: Reader, actor: Actor, starters: Starter[], report: ReportId): Promise<ReportLine | null> {
  const row = await lines(db, actor).where('r.id', '=', report).executeTakeFirst()
  return row ? toLine(row, starters) : null
}

/** What somebody reported themselves, newest first; not what turned out to be about them. */
export async function listReportsBy(db: Reader, person: PersonId, { cursor, limit }: Asked) {
  let query = db
    .selectFrom('report as r')
    .leftJoin('person as holder', 'holder.id', 'r.taken_by')
    .select(['r.id', 'r.number', 'r.reported_at as reportedAt', 'holder.name as takenBy', 'r.waiting_for_reporter as waitingForReporter'])
    .select([sql<string>`left(r.what, 241)`.as('excerpt'), sql<boolean>`r.outcome is not null`.as('settled')])
    .select(sql<boolean>`exists (select from report_reading g where g.report_id = r.id)`.as('read'))
    .where('r.reporter_id', '=', person)
    .where(sql<boolean>`not ${person}::uuid = any (r.concerns)`)
    .orderBy('r.reported_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
  const after = readPlace(cursor, 2)
  if (after) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('r.reported_at', 'r.id'), '<', tuple(after.at, after.id)))
  const rows = await query.execute()
  const last = rows[limit - 1]
  const items = rows.slice(0, limit).map((row) => ({ ...row, excerpt: excerptOf(row.excerpt, 240) }))
  return { items, next: rows.length > limit && last ? writeCursor([last.reportedAt.toISOString(), last.id]) : null }
}

const places = z.union([z.tuple([z.iso.datetime(), z.coerce.number(), id<'report'>()]), z.tuple([z.iso.datetime(), id<'report'>()])])

/** Where the last page ended. A cursor that somebody wrote by hand is refused like one of another list. */
function readPlace(cursor: string | undefined, length: 2 | 3): { at: Date; gravity: number; id: ReportId } | null {
  const values = readCursor(cursor, length)
  const place = places.safeParse(values).data
  if (values && !place) readCursor('-', length)
  return place ? { at: new Date(place[0]), gravity: place.length === 3 ? place[1] : 0, id: place.length === 3 ? place[2] : place[1] } : null
}

function pageOf(rows: Row[], limit: number, starters: Starter[], placeOf: (row: Row) => (string | number)[]): LinePage {
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map((row) => toLine(row, starters)),
    next: rows.length > limit && last ? writeCursor(placeOf(last)) : null,
  }
}

function toLine(row: Row, starters: Starter[]) {
  return {
    id: row.id,
    number: row.number,
    exercise: row.exercise,
    confidential: row.confidential,
    automatic: row.automatic,
    starter: starterOf(row.starter, starters),
    excerpt: excerptOf(row.excerpt, 240),
    place: row.place,
    stillGoingOn: row.still_going_on,
    gravity: row.gravity,
    reporter: reporterWords({ anonymous: row.anonymous, reporterName: row.reporter_name }),
    channel: row.channel,
    reportedAt: row.reported_at,
    lateMinutes: row.late_minutes,
    clock: clockOf(row.clock),
    takenBy: row.holder_id && row.holder_name !== null ? { id: row.holder_id, name: row.holder_name } : null,
    waitingForReporter: row.waiting_for_reporter,
    outcome: row.outcome,
    incident:
      row.incident_id && row.incident_number !== null && row.incident_title !== null
        ? { id: row.incident_id, number: row.incident_number, title: row.incident_title }
        : null,
  }
}

const clockOf = (json: ClockJson) =>
  toClock({
    ...json,
    started_at: new Date(json.started_at),
    target_at: new Date(json.target_at),
    warn_at: new Date(json.warn_at),
    stopped_at: json.stopped_at === null ? null : new Date(json.stopped_at),
  })

/** A starter that the plan of today no longer has is still called something. */
export function starterOf(key: string, starters: Starter[]): Pick<Starter, 'key' | 'label' | 'picture' | 'suggestedCategory'> {
  return starters.find((starter) => starter.key === key) ?? { key, label: key, picture: 'other', suggestedCategory: '' }
}
