import { NotFound } from '../base/errors.ts'
import type { IncidentId, ReportId } from '../base/ids.ts'
import type { Context } from '../platform/context.ts'
import { findOrganisation } from '../prepare/people/organisation.store.ts'
import { listPeople } from '../prepare/people/person.store.ts'
import { findPlanInForce, findPlanVersion } from '../prepare/plan/plan.store.ts'
import { listIncidentEntries } from '../respond/incidents/list-entries.action.ts'
import { showIncident } from '../respond/incidents/show-incident.action.ts'
import { showReport, type ShownReport } from '../respond/reports/show-report.action.ts'
import type { IncidentReportFacts, ReportedEntry } from './incident-report-facts.ts'

/** Everything the report is written from, as this reader may know it: a confidential report is left out for those it is kept from. */
export async function gatherIncidentReport(ctx: Context, id: IncidentId): Promise<IncidentReportFacts> {
  const incident = await showIncident(ctx, id)
  const plan = (await findPlanVersion(ctx.db, incident.plan.id)) ?? (await findPlanInForce(ctx.db))
  const { name, zone } = await findOrganisation(ctx.db)
  const reports = await readableReports(ctx, incident.reports)
  const involved = namesIn(incident, reports)
  return {
    incident,
    entries: await wholeTimeline(ctx, id),
    reports,
    people: (await listPeople(ctx.db)).filter((person) => involved.has(person.name)),
    settings: plan.settings,
    organisation: { name, zone },
    madeAt: ctx.now(),
    madeBy: ctx.actor.name,
  }
}

async function wholeTimeline(ctx: Context, id: IncidentId): Promise<ReportedEntry[]> {
  const entries: ReportedEntry[] = []
  let cursor: string | undefined
  do {
    const page = await listIncidentEntries(ctx, id, { only: 'everything', order: 'oldest', limit: 200, cursor })
    entries.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return entries
}

async function readableReports(ctx: Context, reports: { id: ReportId }[]): Promise<ShownReport[]> {
  const readable: ShownReport[] = []
  for (const { id } of reports) {
    const report = await showReport(ctx, id).catch((error: unknown) => {
      if (error instanceof NotFound) return null
      throw error
    })
    if (report) readable.push(report)
  }
  return readable
}

/** Whoever led, held a role, opened, closed, decided, did a task or reported. */
function namesIn(incident: Awaited<ReturnType<typeof showIncident>>, reports: ShownReport[]): Set<string> {
  const names = [
    incident.lead?.name,
    incident.openedBy,
    ...incident.roles.map(({ person }) => person.name),
    ...incident.decisions.map(({ decidedBy }) => decidedBy),
    ...incident.taskList.flatMap(({ ended, assignee }) => [ended?.by, assignee?.name]),
    ...incident.calls.map(({ person }) => person.name),
    ...incident.closures.map(({ by }) => by),
    ...reports.flatMap(({ reporter, typedInBy, takenBy }) => [reporter, typedInBy, takenBy?.name]),
  ]
  return new Set(names.filter((name) => name !== undefined))
}
