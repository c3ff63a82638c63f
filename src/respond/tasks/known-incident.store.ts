import { sql, type Selectable } from 'kysely'
import type { IncidentId, PersonId, PlanVersionId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import { findPlanVersion, type PlanVersion } from '../../prepare/plan/plan.store.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import type { Incident } from './known-incident.ts'

/** The incident with those who may and may not know of it, for `knownTo` to judge. */
export async function findIncident(db: Reader, id: IncidentId): Promise<Incident | null> {
  const row = await db
    .selectFrom('incident')
    .selectAll('incident')
    .select([members, concerned])
    .where('incident.id', '=', id)
    .executeTakeFirst()
  return row ? toIncident(row) : null
}

/** Holds the incident until the transaction ends, then reads it: two statements, so that what is read is what the wait left. */
export async function lockIncident(tx: Tx, id: IncidentId): Promise<Incident | null> {
  await tx.selectFrom('incident').select('id').where('id', '=', id).forUpdate().execute()
  return findIncident(tx, id)
}

/** The version of the plan that an incident runs under, whatever has come into force since. */
export async function findPlanOf(db: Reader, { planVersionId }: Pick<Incident, 'planVersionId'>): Promise<PlanVersion> {
  const version = await findPlanVersion(db, planVersionId)
  if (!version) throw new Error(`The plan version ${planVersionId} of an incident is gone`)
  return version
}

/** The same for many incidents at once: there are few plans, whatever the number of incidents. */
export async function listPlansOf(db: Reader, incidents: { plan_version_id: PlanVersionId }[]): Promise<Map<PlanVersionId, PlanVersion>> {
  const plans = new Map<PlanVersionId, PlanVersion>()
  for (const planVersionId of new Set(incidents.map((each) => each.plan_version_id)))
    plans.set(planVersionId, await findPlanOf(db, { planVersionId }))
  return plans
}

const members = sql<PersonId[]>`coalesce((
  select array_agg(m.person_id) from incident_member m where m.incident_id = incident.id and m.removed_at is null), '{}')`.as('member_ids')

/** Also of reports whose triage was undone: what was carried over stays in the incident. */
const concerned = sql<PersonId[]>`coalesce((
  select array_agg(distinct c.person) from triage t join report r on r.id = t.report_id cross join unnest(r.concerns) as c (person)
  where t.incident_id = incident.id), '{}')`.as('concerned_ids')

/** For lists: the same rule as `mayKnow`, as a condition on the row of an incident that the query calls `incident`. */
export const visibleTo = (person: PersonId) => sql<boolean>`(
  (not incident.restricted or exists (select from incident_member m where m.incident_id = incident.id and m.person_id = ${person} and m.removed_at is null))
  and not exists (select from triage t join report r on r.id = t.report_id where t.incident_id = incident.id and ${person} = any (r.concerns)))`

function toIncident(row: Omit<Selectable<Tables['incident']>, 'search'> & { member_ids: PersonId[]; concerned_ids: PersonId[] }): Incident {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    summary: row.summary,
    category: row.category,
    severity: row.severity as SeverityLevel | null,
    gravity: row.gravity as SeverityLevel,
    phase: row.phase,
    leadId: row.lead_id,
    planVersionId: row.plan_version_id,
    exercise: row.exercise,
    history: row.history,
    restricted: row.restricted,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    closedAt: row.closed_at,
    revision: row.revision,
    memberIds: row.member_ids,
    concernedIds: row.concerned_ids,
  }
}
