import { sql } from 'kysely'
import type { IncidentId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import type { MilestoneKind, Milestones } from './milestones.ts'

/** The milestones as they stand: of each kind the last that was set. */
export async function listMilestones(db: Reader, incidentId: IncidentId): Promise<Milestones> {
  const rows = await db
    .selectFrom('milestone')
    .distinctOn('kind')
    .select(['kind', 'at', 'precision', 'zone'])
    .where('incident_id', '=', incidentId)
    .orderBy('kind')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ kind, at, precision, zone }) => ({ kind, moment: { at, precision, zone } }))
}

export type NewMilestone = { kind: MilestoneKind; moment: Moment; setAt: Date; by: PersonId; reason: string | null }

/** Added, never changed: the earlier moment stays. Counted while the incident is locked. */
export async function insertMilestone(
  tx: Tx,
  incidentId: IncidentId,
  organisationId: OrganisationId,
  milestone: NewMilestone,
): Promise<void> {
  const { kind, moment, setAt, by, reason } = milestone
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from milestone where incident_id = ${incidentId} and kind = ${kind})`
  await tx
    .insertInto('milestone')
    .values({ incident_id: incidentId, organisation_id: organisationId, kind, number, ...moment, set_at: setAt, by_person: by, reason })
    .execute()
}
