import { Invalid } from '../../base/errors.ts'
import type { ReportId } from '../../base/ids.ts'
import { readMoment } from '../../base/read-moment.ts'
import type { Work } from '../../platform/context.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { appendToReport } from './append-to-report.action.ts'
import { findPlanAt } from './plan-at.store.ts'
import { lockReportFor } from './reach-report.action.ts'
import { measureLateness, startReportClock } from './run-report-clocks.action.ts'

/**
 * The reporter says again when they noticed it. The first words stay; the moment they mean, and whether the report was
 * late, are understood anew, by the limit that held when it came in. "Yesterday" is now the day before today.
 */
export async function restateNoticed(ctx: Work, id: ReportId, text: string): Promise<void> {
  const report = await lockReportFor(ctx, id)
  const read = readMoment(text, { now: ctx.now(), zone: report.zone })
  if ('problem' in read) throw new Invalid([{ field: 'noticed', message: read.message }])
  const noticed = read.moment
  // Nobody reports what they notice afterwards: then they mean something else.
  if (noticed.at > report.reportedAt)
    throw new Invalid([
      { field: 'noticed', message: 'This is after you told us. Please give the time when you first noticed it, like “yesterday at 3 PM”.' },
    ])
  const rules = { organisation: await findOrganisation(ctx.db), settings: (await findPlanAt(ctx.db, report.typedInAt)).settings }
  const { lateMinutes } = measureLateness(rules, noticed, report.reportedAt)
  await appendToReport(ctx, report, { kind: 'noticed', text, byReporter: true }, { noticed, lateMinutes })
  await startReportClock(ctx, rules, { ...report, noticed })
}
