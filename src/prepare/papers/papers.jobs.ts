import { z } from 'zod'
import { id } from '../../base/ids.ts'

/** Queued with the approval of a version: its PDF, as it was approved, is drawn once and kept. */
export const storeApprovedPdfJob = { name: 'papers.store-approved-pdf', payload: z.object({ planVersionId: id<'plan_version'>() }) }
