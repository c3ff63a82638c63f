import { plus } from '../../base/time.ts'
import type { ReportId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import { findMachine } from '../../prepare/people/credentials.store.ts'
import { findPlanInForce } from '../../prepare/plan/plan.store.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { listAdditions, listReadings, listReportFiles, type AttachedFile } from './addition.store.ts'
import { lateness } from './lateness.ts'
import { findPlanAt } from './plan-at.store.ts'
import { reportKnownTo, reporterWords, type Report } from './report.ts'
import { findLine, starterOf } from './report-line.store.ts'
import { findPeople, findReport, findReportAside } from './report.store.ts'
import { listTriages, type TriageRow } from './triage.store.ts'

/** One report with all that was added, read and decided. For whoever may know of it. */
export async function showReport(ctx: Pick<Context, 'actor' | 'db'>, id: ReportId) {
  const { actor, db } = ctx
  const report = reportKnownTo(actor, await findReport(db, id))
  const { settings } = await findPlanInForce(db)
  const line = reportKnownTo(actor, await lineOf(ctx, report, settings))
  const files = await listReportFiles(db, id)
  const additions = await listAdditions(db, id)
  return {
    ...line,
    ...wordsOf(report),
    ...(await findReportAside(db, id)),
    suggestedCategory: starterOf(report.starter, settings.starters).suggestedCategory,
    concerns: await findPeople(db, report.concerns),
    sharedWith: await findPeople(db, report.sharedWith),
    additions: additions.map((addition) => ({
      ...addition,
      by: addition.byReporter ? reporterWords(report) : addition.by,
      files: files.filter((file) => file.addition === addition.number).map(fileOf),
    })),
    files: files.filter(({ addition }) => addition === null).map(fileOf),
    readBy: await listReadings(db, id),
    triages: await triagesOf(ctx, id),
  }
}

/** To whoever filed it just now: what they told, also when it is told in confidence and they will not be let in again. */
export async function showFiled(ctx: Pick<Context, 'actor' | 'db'>, id: ReportId): Promise<ShownReport> {
  const muster = (await findMachine(ctx.db, ctx.actor.organisationId)) ?? ctx.actor.id
  return showReport({ db: ctx.db, actor: { ...ctx.actor, id: muster, role: 'administrator' } }, id)
}

async function lineOf({ actor, db }: Pick<Context, 'actor' | 'db'>, { id, concerns, sharedWith }: Report, { starters }: PlanSettings) {
  const line = await findLine(db, actor, starters, id)
  return line && { ...line, concerns, sharedWith }
}

function wordsOf(report: Report) {
  const { what, doneSoFar, noticedText, noticed, typedInAt, limitHours, lateReason, anonymous, reportedAt, revision } = report
  const found = lateness(noticed, reportedAt, (from) => plus(from, limitHours * 3_600_000))
  return { what, doneSoFar, noticedText, noticed, typedInAt, limitHours, lateness: found.is, lateReason, anonymous, revision }
}

const fileOf = ({ id, name, mediaType, sizeBytes, sha256, addedAt }: AttachedFile) => ({ id, name, mediaType, sizeBytes, sha256, addedAt })

/** A dismissal keeps the words of the plan by which it was decided. */
async function triagesOf({ actor, db }: Pick<Context, 'actor' | 'db'>, id: ReportId) {
  const rows = await listTriages(db, id, actor.id)
  const shown = []
  for (const row of rows) shown.push(triageOf(row, (await findPlanAt(db, row.at)).settings))
  return shown
}

function triageOf(row: TriageRow, { dismissalReasons }: PlanSettings) {
  const { id, outcome, at, by, reason, dismissal } = row
  const named = dismissalReasons.find(({ key }) => key === dismissal)
  return {
    id,
    outcome,
    at,
    by,
    reason,
    dismissal: dismissal === null ? null : { key: dismissal, name: named?.name ?? dismissal },
    incident:
      row.incident_id && row.incident_number !== null && row.incident_title !== null
        ? { id: row.incident_id, number: row.incident_number, title: row.incident_title }
        : null,
    duplicateOf: row.original_id && row.original_number !== null ? { id: row.original_id, number: row.original_number } : null,
    undone: row.undone_at && row.undone_by !== null ? { at: row.undone_at, by: row.undone_by, reason: row.undo_reason } : null,
  }
}

export type ShownReport = Awaited<ReturnType<typeof showReport>>
