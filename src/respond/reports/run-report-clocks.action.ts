import { targetEnd } from '../../base/business-time.ts'
import type { ReportId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import { between } from '../../base/time.ts'
import { startClock, stopClock } from '../../clocks/run-clock.action.ts'
import type { Work } from '../../platform/context.ts'
import type { Organisation } from '../../prepare/people/organisation.store.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { lastInstantNoticed, lateness, minutesLate } from './lateness.ts'

/** Whose rules and whose calendar count. */
export type Rules = { organisation: Organisation; settings: PlanSettings }

type Waiting = { id: ReportId; number: string; gravity: SeverityLevel }

/** From the moment the organisation was told until somebody decides: as fast as the plan answers a severity of that gravity. Answers when it runs out. */
export function startTriageClock(ctx: Work, { organisation, settings }: Rules, report: Waiting, startedAt: Date): Promise<Date> {
  const severity = settings.severities.find(({ level }) => level === report.gravity)
  if (!severity) throw new Error(`The plan has no severity ${report.gravity}`)
  return startClock(
    ctx,
    { reportId: report.id },
    {
      kind: 'triage',
      name: `Decide what ${report.number} is`,
      source: `Plan: ${severity.name} is answered in time`,
      startedAt,
      target: severity.acknowledge,
      calendar: organisation.calendar,
    },
  )
}

/**
 * The plan's limit for telling somebody, from noticing to the report: over when it begins, kept to be shown and counted.
 * It starts at the last instant that may be meant, so it was missed only when the report was certainly late.
 */
export async function startReportClock(
  ctx: Work,
  { organisation, settings }: Rules,
  report: { id: ReportId; number: string; noticed: Moment; reportedAt: Date },
): Promise<void> {
  const of = { reportId: report.id }
  await startClock(ctx, of, {
    kind: 'report',
    name: `Report ${report.number} in time`,
    source: `Plan: ${settings.reporting.words}`.slice(0, 300),
    startedAt: lastInstantNoticed(report.noticed, report.reportedAt),
    target: settings.reporting.limit,
    calendar: organisation.calendar,
  })
  await stopClock(ctx, of, 'report', report.reportedAt)
}

/** The limit in hours as it was at that time, and by how many minutes it was certainly missed. */
export function measureLateness(
  { organisation, settings }: Rules,
  noticed: Moment | null,
  reportedAt: Date,
): { limitHours: number; lateMinutes: number | null } {
  const limitEnd = (from: Date) => targetEnd(from, settings.reporting.limit, organisation.calendar)
  const from = noticed ? lastInstantNoticed(noticed, reportedAt) : reportedAt
  return { limitHours: between(from, limitEnd(from)) / 3_600_000, lateMinutes: minutesLate(lateness(noticed, reportedAt, limitEnd)) }
}
