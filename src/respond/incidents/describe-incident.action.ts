import type { IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { updateIncident } from './incident.store.ts'
import { lockOpenIncidentAt } from './reach-open-incident.action.ts'

export type Description = { title: string; summary: string | null; revision: number }

export async function describeIncident(ctx: Work, id: IncidentId, { title, summary, revision }: Description): Promise<void> {
  const was = await lockOpenIncidentAt(ctx, id, revision)
  if (was.title === title && was.summary === summary) return

  await updateIncident(ctx.db, id, { title, summary })
  await record(ctx, id, 'incident.described', { title, summary, was: { title: was.title, summary: was.summary } })
}
