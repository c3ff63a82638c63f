import type { IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { lockIncidentFor } from '../tasks/reach-incident.action.ts'
import { endIncident } from './end-incident.action.ts'
import { nothingElseHappened } from './opened-by-mistake.ts'
import { endClocks } from './run-incident-clocks.action.ts'

/** What never was an incident had no impact: the lowest level, unless somebody has classified it. */
const lowest = 5

/**
 * Closes an incident that should not have been opened, when nothing has happened in it but its opening and what one report
 * brought along. Otherwise leaves it open. Answers whether it was closed.
 */
export async function closeAsOpenedByMistake(ctx: Work, incidentId: IncidentId, reason: string): Promise<boolean> {
  const incident = await lockIncidentFor(ctx, incidentId)
  if (incident.closedAt || incident.history || !nothingElseHappened(await listWholeChain(ctx.db, incidentId))) return false

  const severity = incident.severity ?? lowest
  await endIncident(ctx, incident, { severity, rootCause: 'Opened by mistake', summary: reason, overridden: null })
  await record(ctx, incidentId, 'incident.opened-by-mistake', { reason })
  await endClocks(ctx, incident, null)
  return true
}
