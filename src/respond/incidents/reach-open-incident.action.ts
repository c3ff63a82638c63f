import { Stale } from '../../base/errors.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { refuseEnded, type Incident } from '../tasks/known-incident.ts'
import { lockIncidentFor } from '../tasks/reach-incident.action.ts'

/** The first line of what only an open incident allows. */
export async function lockOpenIncident(ctx: Work, id: IncidentId): Promise<Incident> {
  const incident = await lockIncidentFor(ctx, id)
  refuseEnded(incident)
  return incident
}

/** The same for changes that show on the page as one thing: somebody who looked before another's change is told. */
export async function lockOpenIncidentAt(ctx: Work, id: IncidentId, revision: number): Promise<Incident> {
  const incident = await lockOpenIncident(ctx, id)
  refuseStale(incident, revision)
  return incident
}

export function refuseStale(incident: Incident, revision: number): void {
  if (incident.revision === revision) return
  const { title, summary, category, severity, phase, restricted, closedAt } = incident
  throw new Stale('incident', { title, summary, category, severity, phase, restricted, closedAt, revision: incident.revision })
}
