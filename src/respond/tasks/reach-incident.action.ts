import type { IncidentId } from '../../base/ids.ts'
import type { Context, Work } from '../../platform/context.ts'
import { knownTo, type Incident } from './known-incident.ts'
import { findIncident, lockIncident } from './known-incident.store.ts'

/** The first line of every look: the incident, or a denial that it exists. A look at a restricted one is noted. */
export async function findIncidentFor(ctx: Context, id: IncidentId): Promise<Incident> {
  return noted(ctx, knownTo(ctx.actor, await findIncident(ctx.db, id)))
}

/** The first line of every change: the same, and nobody else changes the incident until this transaction ends. */
export async function lockIncidentFor(ctx: Work, id: IncidentId): Promise<Incident> {
  return noted(ctx, knownTo(ctx.actor, await lockIncident(ctx.db, id)))
}

function noted(ctx: Pick<Context, 'noteReading'>, incident: Incident): Incident {
  if (incident.restricted) ctx.noteReading(incident.id)
  return incident
}
