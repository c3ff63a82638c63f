import { Forbidden, Invalid } from '../../base/errors.ts'
import type { PersonId, ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { standIns } from './audience.ts'
import { lockReportFor } from './reach-report.action.ts'
import { answersForConfidential, refuseStale, type Report } from './report.ts'
import { listColleagues, updateReport } from './report.store.ts'

export type Audience = { confidential: boolean; concerns: PersonId[]; sharedWith: PersonId[]; revision: number }

/**
 * Says whom a report is about, who therefore never sees it again, and who besides management and administrators may.
 * Anybody who works on it may make it confidential; opening it up again is for those who answer for it.
 */
export async function nameAudience(ctx: Work, id: ReportId, { confidential, concerns, sharedWith, revision }: Audience): Promise<void> {
  const report = await lockReportFor(ctx, id)
  refuseStale(report, revision)
  refuseOpeningUp(ctx, report, { confidential, concerns, sharedWith })
  const colleagues = await listColleagues(ctx.db)
  const unknown = [...concerns, ...sharedWith].some((person) => !colleagues.some((colleague) => colleague.id === person))
  if (unknown) throw new Invalid([{ field: 'sharedWith', message: 'Somebody on this list cannot sign in here. Choose people who can.' }])

  const closed = confidential || concerns.length > 0
  // Whoever closes it keeps working on it.
  const self = answersForConfidential(ctx.actor) ? [] : [ctx.actor.id]
  const named = [...sharedWith, ...self].filter((person) => !concerns.includes(person))
  const audience = closed
    ? { confidential: true, concerns, sharedWith: [...new Set([...named, ...standIns(concerns, colleagues)])] }
    : { confidential: false, concerns, sharedWith: [] }
  await updateReport(ctx.db, id, { audience })
  const nameOf = (person: PersonId) => colleagues.find((colleague) => colleague.id === person)?.name
  await record(ctx, id, 'report.audience-named', {
    confidential: closed,
    concerns: concerns.length,
    sharedWith: audience.sharedWith.map(nameOf),
  })
}

function refuseOpeningUp(ctx: Work, report: Report, wanted: Omit<Audience, 'revision'>): void {
  if (answersForConfidential(ctx.actor) || !report.confidential) return
  const opensUp =
    !wanted.confidential ||
    report.concerns.some((person) => !wanted.concerns.includes(person)) ||
    wanted.sharedWith.some((person) => !report.sharedWith.includes(person))
  if (opensUp) throw new Forbidden('Only management or an administrator may show a confidential report to more people.')
}
