import type { IncidentId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { nextNumber } from '../../platform/numbering.store.ts'
import { findPlanInForce } from '../../prepare/plan/plan.store.ts'
import { beginChain, record } from '../../record/record-entry.action.ts'
import { insertHistory, type HistoricIncident, type Numbered } from './import-history.store.ts'

/** Where a historic incident comes from: which standard, its id there, the file's name, and the SHA-256 of its bytes. */
export type Source = { standard: string; id: string; name: string; contentHash: string }

/**
 * Takes incidents of another register over as history: closed, worked on by nobody, never rated by us. Numbered by the
 * year in which they occurred, such as HIS-2013-0042. Each begins its record with all that was taken over and from where.
 */
export async function importHistory(
  ctx: Work,
  incidents: (HistoricIncident & { source: Source })[],
): Promise<{ id: IncidentId; number: string }[]> {
  if (incidents.length === 0) return []
  const plan = await findPlanInForce(ctx.db)
  const numbered: (Numbered & { source: Source })[] = []
  for (const incident of incidents) numbered.push({ ...incident, id: newId<'incident'>(), number: await numberFor(ctx, incident.occurred) })
  const intake = { organisationId: ctx.actor.organisationId, planVersionId: plan.id, at: ctx.now(), by: ctx.actor.id }
  await insertHistory(ctx.db, intake, numbered)
  for (const { id, ...told } of numbered) {
    await beginChain(ctx, 'incident', id)
    await record(ctx, id, 'history.imported', { ...told, plan: plan.number })
  }
  return numbered.map(({ id, number }) => ({ id, number }))
}

const numberFor = (ctx: Work, occurred: Moment): Promise<string> =>
  nextNumber(ctx.db, ctx.actor.organisationId, 'HIS', occurred.at.getUTCFullYear())
