import { plus } from '../../base/time.ts'
import type { ReportId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { findPlanInForce } from '../../prepare/plan/plan.store.ts'
import type { Reader } from '../../platform/db.ts'
import { listAdditions, listReadings, listReportFiles, type Addition } from './addition.store.ts'
import { lateness } from './lateness.ts'
import { findPersonName, findReport } from './report.store.ts'
import type { Report } from './report.ts'
import { starterFor } from './telling.ts'
import { findDismissal } from './triage.store.ts'

/**
 * What the reporter sees of their report with the secret link: what to do, who has it, that it was read, what is asked
 * and, in plain words, what was decided. Nothing of the incident it belongs to, and no words between colleagues.
 */
export async function showReceipt({ db }: Pick<Context, 'db'>, id: ReportId) {
  const report = await findReport(db, id)
  if (!report) throw new Error('A receipt without a report')
  const [organisation, { settings }] = [await findOrganisation(db), await findPlanInForce(db)]
  const said = (await listAdditions(db, id)).filter(({ kind, byReporter }) => byReporter || kind === 'question')
  const limitEnd = (from: Date) => plus(from, report.limitHours * 3_600_000)
  return {
    number: report.number,
    exercise: report.exercise,
    confidential: report.confidential,
    outcome: report.outcome,
    zone: report.zone,
    what: report.what,
    place: report.place,
    doneSoFar: report.doneSoFar,
    reportedAt: report.reportedAt,
    noticed: report.noticed,
    noticedText: report.noticedText,
    lateReason: report.lateReason,
    limitHours: report.limitHours,
    lateness: lateness(report.noticed, report.reportedAt, limitEnd).is,
    organisation: { name: organisation.name, hotline: organisation.hotline, demo: organisation.demo },
    starter: starterFor(settings, report.starter) ?? null,
    /** Whose turn it is by the plan, until somebody has taken it. */
    leadRole: (settings.teamRoles.find(({ leads }) => leads) ?? settings.teamRoles[0])?.name ?? null,
    takenBy: report.takenBy && (await findPersonName(db, report.takenBy)),
    readAt: (await listReadings(db, id))[0]?.at ?? null,
    dismissal: await dismissalOf(db, report, settings),
    said,
    openQuestions: unanswered(said),
    files: (await listReportFiles(db, id)).map(({ name, sizeBytes }) => ({ name, sizeBytes })),
  }
}

export type ShownReceipt = Awaited<ReturnType<typeof showReceipt>>

async function dismissalOf(
  db: Reader,
  { triageId }: Report,
  { dismissalReasons }: PlanSettings,
): Promise<{ name: string; means: string } | null> {
  const key = triageId && (await findDismissal(db, triageId))
  return dismissalReasons.find((reason) => reason.key === key) ?? null
}

/** Asked after the reporter last said something. */
function unanswered(said: Addition[]): Addition[] {
  const lastWord = said.findLastIndex(({ kind }) => kind === 'answer')
  return said.slice(lastWord + 1).filter(({ kind }) => kind === 'question')
}
