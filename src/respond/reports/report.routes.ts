import { bindRoute } from '../../platform/http/bind.ts'
import { newSecret } from '../../platform/new-id.ts'
import { findPlanInForce } from '../../prepare/plan/plan.store.ts'
import { addToReport } from './add-to-report.action.ts'
import { listAlike } from './alike.store.ts'
import { askReporter } from './ask-reporter.action.ts'
import { fileReport } from './file-report.action.ts'
import { nameAudience } from './name-audience.action.ts'
import { readReport } from './read-report.action.ts'
import { listQueue, listReports, listReportsBy } from './report-line.store.ts'
import { reportApi } from './report.api.ts'
import { reportKnownTo } from './report.ts'
import { findReport } from './report.store.ts'
import { showFiled, showReport } from './show-report.action.ts'
import { takeReport } from './take-report.action.ts'
import { triageReport } from './triage-report.action.ts'
import { undoTriage } from './undo-triage.action.ts'

const isDone = { done: true } as const

export const reportRoutes = [
  bindRoute(reportApi.fileReport, async (ctx, { body }) => {
    const secret = newSecret()
    const { id } = await fileReport(ctx, body, secret)
    return { report: await showFiled(ctx, id), receiptUrl: `/receipt/${secret}` }
  }),
  bindRoute(reportApi.listQueue, async (ctx, { query }) =>
    listQueue(ctx.db, ctx.actor, (await findPlanInForce(ctx.db)).settings.starters, query),
  ),
  bindRoute(reportApi.listReports, async (ctx, { query }) =>
    listReports(ctx.db, ctx.actor, (await findPlanInForce(ctx.db)).settings.starters, query),
  ),
  bindRoute(reportApi.listMyReports, (ctx, { query }) => listReportsBy(ctx.db, ctx.actor.id, query)),
  bindRoute(reportApi.showReport, (ctx, { params }) => showReport(ctx, params.reportId)),
  bindRoute(reportApi.readReport, async (ctx, { params }) => readReport(ctx, params.reportId).then(() => isDone)),
  bindRoute(reportApi.takeReport, async (ctx, { params, body }) => {
    await takeReport(ctx, params.reportId, body.revision)
    return showReport(ctx, params.reportId)
  }),
  bindRoute(reportApi.addToReport, async (ctx, { params, body }) => {
    await addToReport(ctx, params.reportId, body)
    return showReport(ctx, params.reportId)
  }),
  bindRoute(reportApi.askReporter, async (ctx, { params, body }) => {
    await askReporter(ctx, params.reportId, body.text)
    return showReport(ctx, params.reportId)
  }),
  bindRoute(reportApi.listAlike, async (ctx, { params }) => {
    const report = reportKnownTo(ctx.actor, await findReport(ctx.db, params.reportId))
    return { items: await listAlike(ctx.db, ctx.actor, report) }
  }),
  bindRoute(reportApi.triageReport, async (ctx, { params, body: { revision, ...decision } }) => {
    await triageReport(ctx, params.reportId, decision, revision)
    return showReport(ctx, params.reportId)
  }),
  bindRoute(reportApi.nameAudience, (ctx, { params, body }) => nameAudience(ctx, params.reportId, body).then(() => isDone)),
  bindRoute(reportApi.undoTriage, async (ctx, { params, body }) => {
    await undoTriage(ctx, params.reportId, body)
    return showReport(ctx, params.reportId)
  }),
]
