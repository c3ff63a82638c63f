import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { IncidentId } from '../../base/ids.ts'
import type { Reader, Tables } from '../../platform/db.ts'
import { clocks } from './incident-line.store.ts'

/** Everything that stands on the page of an incident but its tasks and its timeline, in one query: it is opened on a phone in a corridor. */
export function findParts(db: Reader, id: IncidentId) {
  return db
    .selectFrom('incident')
    .innerJoin('person as opener', 'opener.id', 'incident.opened_by')
    .select(['incident.summary', 'incident.revision', 'opener.name as opened_by'])
    .select([shownClocks, classifications, passes, milestones, facts, decisions])
    .select([assets, affectedPeople, roles, files, reports, closures, members, followed])
    .where('incident.id', '=', id)
    .executeTakeFirstOrThrow()
}

export type Parts = Awaited<ReturnType<typeof findParts>>

const of = expressionBuilder<Tables, 'incident'>()

/** Every update that was given in time leaves a clock behind; the timeline tells of those, the page would only grow by them. */
const givenInTime = sql<boolean>`(clock.kind = 'update' and clock.void_reason is null and clock.stopped_at <= clock.target_at)`
const shownClocks = jsonArrayFrom(
  clocks
    .where(sql<boolean>`${givenInTime} is not true`)
    .orderBy('started_at')
    .orderBy('target_at'),
).as('clocks')

const classifications = jsonArrayFrom(
  of
    .selectFrom('classification as c')
    .innerJoin('person as p', 'p.id', 'c.by_person')
    .select([
      'c.category',
      'c.functional',
      'c.information',
      'c.recoverability',
      'c.derived',
      'c.severity',
      'c.reason',
      'c.at',
      'p.name as by',
    ])
    .whereRef('c.incident_id', '=', 'incident.id')
    .orderBy('c.number'),
).as('classifications')

const passes = jsonArrayFrom(
  of
    .selectFrom('phase_pass as s')
    .innerJoin('person as p', 'p.id', 's.by_person')
    .select(['s.number', 's.phase', 's.entered_at', 'p.name as by', 's.reason'])
    .whereRef('s.incident_id', '=', 'incident.id')
    .orderBy('s.number'),
).as('passes')

const milestones = jsonArrayFrom(
  of
    .selectFrom('milestone as m')
    .innerJoin('person as p', 'p.id', 'm.by_person')
    .distinctOn('m.kind')
    .select(['m.kind', 'm.at', 'm.precision', 'm.zone', 'p.name as set_by', 'm.set_at', 'm.reason'])
    .whereRef('m.incident_id', '=', 'incident.id')
    .orderBy('m.kind')
    .orderBy('m.number', 'desc'),
).as('milestones')

const facts = jsonArrayFrom(
  of
    .selectFrom('fact as f')
    .innerJoin('person as p', 'p.id', 'f.changed_by')
    .select(['f.id', 'f.label', 'f.text', 'f.changed_at', 'p.name as changed_by', 'f.revision'])
    .whereRef('f.incident_id', '=', 'incident.id')
    .orderBy('f.position'),
).as('facts')

const decisions = jsonArrayFrom(
  of
    .selectFrom('decision as d')
    .innerJoin('person as p', 'p.id', 'd.recorded_by')
    .select(['d.id', 'd.question', 'd.options', 'd.choice', 'd.why', 'd.decided_by_name', 'd.at', 'd.precision', 'd.zone'])
    .select(['d.departs_from_plan', 'd.recorded_at', 'p.name as recorded_by'])
    .whereRef('d.incident_id', '=', 'incident.id')
    .orderBy('d.at')
    .orderBy('d.recorded_at'),
).as('decisions')

const assets = jsonArrayFrom(
  of
    .selectFrom('affected_asset as a')
    .select(['a.id', 'a.name', 'a.kind', 'a.state', 'a.note', 'a.revision'])
    .whereRef('a.incident_id', '=', 'incident.id')
    .orderBy('a.position'),
).as('assets')

const affectedPeople = jsonArrayFrom(
  of
    .selectFrom('affected_people as a')
    .select(['a.who', 'a.count', 'a.certainty', 'a.data', 'a.note', 'a.revision'])
    .whereRef('a.incident_id', '=', 'incident.id')
    .orderBy('a.who'),
).as('affected_people')

const roles = jsonArrayFrom(
  of
    .selectFrom('role_holding as h')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .innerJoin('person as g', 'g.id', 'h.given_by')
    .select([
      'h.number',
      'h.team_role',
      'p.id as person_id',
      'p.name as person_name',
      'h.taken_at',
      'g.name as given_by',
      'h.ended_at',
      'h.handover',
    ])
    .whereRef('h.incident_id', '=', 'incident.id')
    .orderBy('h.number'),
).as('roles')

const followed = jsonArrayFrom(
  of
    .selectFrom('followed_playbook as f')
    .innerJoin('person as p', 'p.id', 'f.added_by')
    .select(['f.playbook', 'f.added_at', 'p.name as added_by'])
    .whereRef('f.incident_id', '=', 'incident.id')
    .orderBy('f.added_at')
    .orderBy('f.playbook'),
).as('followed')

const files = jsonArrayFrom(
  of
    .selectFrom('incident_file as i')
    .innerJoin('file as f', 'f.id', 'i.file_id')
    .innerJoin('person as p', 'p.id', 'i.added_by')
    .select(['f.id', 'f.name', 'f.media_type', 'f.size_bytes', 'f.sha256', 'i.note', 'i.added_at', 'p.name as added_by'])
    .select((eb) =>
      eb
        .selectFrom('report_file as rf')
        .innerJoin('report as r', 'r.id', 'rf.report_id')
        .select('r.number')
        .whereRef('rf.file_id', '=', 'f.id')
        .orderBy('r.number')
        .limit(1)
        .as('from_report'),
    )
    .whereRef('i.incident_id', '=', 'incident.id')
    .orderBy('i.added_at')
    .orderBy('f.name'),
).as('files')

export const excerptLength = 200

/** Those that belong to it now; what an undone triage had carried over says itself where it came from. */
const reports = jsonArrayFrom(
  of
    .selectFrom('report as r')
    .leftJoin('person as p', 'p.id', 'r.reporter_id')
    .select([
      'r.id',
      'r.number',
      'r.reported_at',
      'r.anonymous',
      'r.reporter_name',
      'r.confidential',
      'r.shared_with',
      'p.name as person_name',
    ])
    .select(({ fn, val, ref }) => fn<string>('left', [ref('r.what'), val(excerptLength + 1)]).as('what'))
    .whereRef('r.incident_id', '=', 'incident.id')
    .orderBy('r.reported_at'),
).as('reports')

const closures = jsonArrayFrom(
  of
    .selectFrom('closure as c')
    .innerJoin('person as p', 'p.id', 'c.by_person')
    .leftJoin('person as o', 'o.id', 'c.reopened_by')
    .select(['c.at', 'p.name as by', 'c.severity', 'c.root_cause', 'c.summary', 'c.overridden', 'c.override_reason'])
    .select(['c.reopened_at', 'o.name as reopened_by', 'c.reopen_reason'])
    .whereRef('c.incident_id', '=', 'incident.id')
    .orderBy('c.number'),
).as('closures')

const members = jsonArrayFrom(
  of
    .selectFrom('incident_member as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.name', 'm.why'])
    .whereRef('m.incident_id', '=', 'incident.id')
    .where('m.removed_at', 'is', null)
    .orderBy('p.name'),
).as('members')
