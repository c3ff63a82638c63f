import { sql, type Kysely } from 'kysely'
import type { Actor } from '../base/actor.ts'
import { inOrganisation, type Tables } from '../platform/db.ts'
import { reportVisibleTo } from '../respond/reports/report-line.store.ts'
import { visibleTo } from '../respond/tasks/known-incident.store.ts'
import type { Change } from '../platform/live.ts'

/** Restricted incidents and confidential reports change unseen by those who may not know of them. */
export function mayLearnFrom(kysely: Kysely<Tables>) {
  return async (actor: Actor, change: Change): Promise<boolean> => {
    if (change.kind === 'organisation') return true
    if (actor.role === 'employee' && change.kind === 'incident') return false
    return inOrganisation(kysely, actor.organisationId, 'read only', async (tx) => {
      const { rows } = await (change.kind === 'incident' ? incidentQuery(actor, change) : reportQuery(actor, change)).execute(tx)
      return rows.length > 0
    })
  }
}

const incidentQuery = (actor: Actor, change: Change) => sql`select 1 from incident where id = ${change.id} and ${visibleTo(actor.id)}`

/** Employees follow what they reported themselves. */
const reportQuery = (actor: Actor, change: Change) => sql`
  select 1 from report r where r.id = ${change.id} and ${reportVisibleTo(actor)} and (${actor.role !== 'employee'} or r.reporter_id = ${actor.id})`
