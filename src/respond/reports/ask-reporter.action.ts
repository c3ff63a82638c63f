import { z } from 'zod'
import type { ReportId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { sendLetter } from '../../platform/mail/send-letter.action.ts'
import { findOrganisation } from '../../prepare/people/organisation.store.ts'
import { appendToReport } from './append-to-report.action.ts'
import { questionLetter } from './question-letter.ts'
import { lockReportFor } from './reach-report.action.ts'
import type { Report } from './report.ts'
import { findReporterAddresses } from './report.store.ts'

/** The question stands on the receipt from now on, and the queue says that the report waits for an answer. Its clock goes on. */
export async function askReporter(ctx: Work, id: ReportId, text: string): Promise<void> {
  const report = await lockReportFor(ctx, id)
  await appendToReport(ctx, report, { kind: 'question', text, byReporter: false }, { waitingForReporter: true })
  await mailQuestion(ctx, report, text)
}

/** A confidential one is not mailed: somebody whom it is about may look after the mail. */
async function mailQuestion(ctx: Work, report: Report, question: string): Promise<void> {
  const organisation = await findOrganisation(ctx.db)
  if (report.confidential || report.anonymous || organisation.demo) return
  const addresses = await findReporterAddresses(ctx.db, report.id)
  const to = addresses.map((address) => z.email().safeParse(address).data).find((address) => address !== undefined)
  if (to) await sendLetter(ctx, questionLetter({ to, organisation, report, question }), `report-question:${report.id}:${report.revision}`)
}
