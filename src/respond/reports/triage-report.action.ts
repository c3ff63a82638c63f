import { Conflict, Invalid } from '../../base/errors.ts'
import type { IncidentId, ReportId } from '../../base/ids.ts'
import { stopClock } from '../../clocks/run-clock.action.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { findPlanInForce } from '../../prepare/plan/plan.store.ts'
import { record } from '../../record/record-entry.action.ts'
import { joinReport } from '../incidents/carry-into-incident.action.ts'
import { openIncident } from '../incidents/open-incident.action.ts'
import { findIncidentFor } from '../tasks/reach-incident.action.ts'
import { listAdditions, listReportFiles } from './addition.store.ts'
import { carriedParts, type Carriable } from './carry.ts'
import { markRead } from './read-report.action.ts'
import { AlreadyTriaged, refuseStale, reportKnownTo, type Report } from './report.ts'
import { findReport, lockReports, updateReport } from './report.store.ts'
import { findDecided, insertTriage } from './triage.store.ts'

export type Decision =
  | { outcome: 'opened'; title: string; category: string | null; restricted: boolean; carry: readonly Carriable[] }
  | { outcome: 'joined'; incidentId: IncidentId; carry: readonly Carriable[] }
  | { outcome: 'duplicate'; duplicateOf: ReportId }
  | { outcome: 'dismissed'; dismissal: string; reason: string | null }

type Settled = {
  incidentId: IncidentId | null
  duplicateOf: ReportId | null
  dismissal: string | null
  reason: string | null
  carried: readonly Carriable[]
  /** What it was decided to be, for the record: a number, or the words of the plan. */
  about: string
}

const nothing = { incidentId: null, duplicateOf: null, dismissal: null, reason: null, carried: [] }

/**
 * Decides what a report is. Of two people who decide at once, the second is told who decided what, and nothing of
 * theirs happens. Whoever has not seen what was added since is sent to read it first.
 */
export async function triageReport(ctx: Work, id: ReportId, decision: Decision, revision: number): Promise<void> {
  await lockReports(ctx.db, decision.outcome === 'duplicate' ? [id, decision.duplicateOf] : [id])
  const report = reportKnownTo(ctx.actor, await findReport(ctx.db, id))
  await refuseDecided(ctx, report)
  refuseStale(report, revision)

  const { about, ...settled } = await settle(ctx, report, decision)
  const triage = {
    id: newId<'triage'>(),
    reportId: id,
    organisationId: ctx.actor.organisationId,
    outcome: decision.outcome,
    at: ctx.now(),
    by: ctx.actor.id,
    ...settled,
  }
  await insertTriage(ctx.db, { ...triage, carried: [...settled.carried] })
  const holder = report.takenBy ? {} : { taken: { by: ctx.actor.id, at: ctx.now() } }
  await updateReport(ctx.db, id, {
    ...holder,
    decision: { triageId: triage.id, outcome: decision.outcome, incidentId: settled.incidentId },
  })
  await stopClock(ctx, { reportId: id }, 'triage')
  await markRead(ctx, id)
  await record(ctx, id, 'report.triaged', { outcome: decision.outcome, about, ...settled })
}

export async function refuseDecided(ctx: Work, report: Report): Promise<void> {
  if (report.triageId) throw new AlreadyTriaged(report.number, await findDecided(ctx.db, report.triageId, ctx.actor.id))
}

function settle(ctx: Work, report: Report, decision: Decision): Promise<Settled> {
  if (decision.outcome === 'opened') return opened(ctx, report, decision)
  if (decision.outcome === 'joined') return joined(ctx, report, decision)
  if (decision.outcome === 'duplicate') return duplicate(ctx, report, decision.duplicateOf)
  return dismissed(ctx, decision)
}

/** A confidential report opens a restricted incident, for those who may know of the report. */
async function opened(
  ctx: Work,
  report: Report,
  { title, category, restricted, carry }: Extract<Decision, { outcome: 'opened' }>,
): Promise<Settled> {
  const carried = await partsOf(ctx, report, carry)
  const incident = await openIncident(ctx, {
    title,
    category,
    exercise: report.exercise,
    gravity: report.gravity,
    noticed: carried.noticed,
    reported: carried.reported,
    restricted: restricted || report.confidential,
    members: report.sharedWith.map((personId) => ({ personId, why: `May know of report ${report.number}` })),
  })
  await joinReport(ctx, incident.id, carried)
  return { ...nothing, incidentId: incident.id, carried: carry, about: incident.number }
}

async function joined(ctx: Work, report: Report, { incidentId, carry }: Extract<Decision, { outcome: 'joined' }>): Promise<Settled> {
  const incident = await findIncidentFor(ctx, incidentId)
  if (incident.exercise !== report.exercise)
    throw new Conflict(
      'report.exercise',
      'An exercise and the real thing are never mixed: a report of one cannot join an incident of the other.',
    )
  if (report.confidential && !incident.restricted) {
    throw new Conflict(
      'report.confidential',
      `${report.number} is confidential, and everybody can read ${incident.number}. Restrict the incident first, or open one of its own.`,
    )
  }
  if (incident.memberIds.some((member) => report.concerns.includes(member))) {
    throw new Conflict(
      'report.concerns-member',
      `${report.number} is about somebody who works on ${incident.number}. Open an incident of its own, or take that person off ${incident.number} first.`,
    )
  }
  await joinReport(ctx, incidentId, await partsOf(ctx, report, carry))
  return { ...nothing, incidentId, carried: carry, about: incident.number }
}

/** Both are held, so two reports can never be declared duplicates of each other and both be gone from the queue. */
async function duplicate(ctx: Work, report: Report, originalId: ReportId): Promise<Settled> {
  const original = reportKnownTo(ctx.actor, await findReport(ctx.db, originalId))
  if (original.id === report.id)
    throw new Invalid([{ field: 'duplicateOf', message: 'A report cannot be a duplicate of itself. Choose the other one.' }])
  if (original.outcome === 'duplicate') {
    throw new Conflict(
      'report.duplicate-of-duplicate',
      `${original.number} is itself marked as a duplicate. Choose the report that it repeats.`,
    )
  }
  return { ...nothing, duplicateOf: original.id, about: original.number }
}

async function dismissed(ctx: Work, { dismissal, reason }: Extract<Decision, { outcome: 'dismissed' }>): Promise<Settled> {
  const { settings } = await findPlanInForce(ctx.db)
  const chosen = settings.dismissalReasons.find(({ key }) => key === dismissal)
  if (!chosen)
    throw new Invalid([
      {
        field: 'dismissal',
        message: `The plan in force has no such reason. Choose one of: ${settings.dismissalReasons.map(({ name }) => name).join(', ')}.`,
      },
    ])
  if (chosen.askForText && !reason)
    throw new Invalid([{ field: 'reason', message: `For “${chosen.name}” the plan asks for a reason in your own words.` }])
  return { ...nothing, dismissal, reason, about: chosen.name }
}

async function partsOf(ctx: Work, report: Report, carry: readonly Carriable[]) {
  const files = await listReportFiles(ctx.db, report.id)
  return carriedParts(
    report,
    carry,
    await listAdditions(ctx.db, report.id),
    files.map(({ id }) => id),
  )
}
