import type { IncidentId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import { findIncidentFor } from '../tasks/reach-incident.action.ts'
import { listReadings } from './list-readings.store.ts'

/** Who has read a restricted incident. Asking is a reading too. */
export async function listReaders(ctx: Context, id: IncidentId, query: { cursor?: string | undefined; limit: number }) {
  await findIncidentFor(ctx, id)
  return listReadings(ctx.db, id, query)
}
