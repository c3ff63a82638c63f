import { bindJob, type Worker } from '../../platform/jobs.ts'
import { storeApprovedPdfJob } from './papers.jobs.ts'
import { storeApprovedPdf, type Keeping } from './store-approved-pdf.action.ts'

export const papersWorkers = (keeping: Keeping): Worker[] => [
  bindJob(storeApprovedPdfJob, (ctx, { planVersionId }) => storeApprovedPdf(ctx, keeping, planVersionId)),
]
