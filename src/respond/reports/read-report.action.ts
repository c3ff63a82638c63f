import type { ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { insertReading } from './addition.store.ts'
import { lockReportFor } from './reach-report.action.ts'

/** Notes that this person has read it, once: the receipt tells the reporter that it was read. */
export async function readReport(ctx: Work, id: ReportId): Promise<void> {
  await lockReportFor(ctx, id)
  await markRead(ctx, id)
}

/** Whoever takes a report or decides about it has read it too. */
export async function markRead(ctx: Work, id: ReportId): Promise<void> {
  const first = await insertReading(ctx.db, { id, organisationId: ctx.actor.organisationId }, ctx.actor.id, ctx.now())
  if (first) await record(ctx, id, 'report.read')
}
