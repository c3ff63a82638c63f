import type { Work } from '../../platform/context.ts'
import { hashOf } from '../../platform/new-id.ts'
import { fileReport } from './file-report.action.ts'
import { lockSending } from './form-door.store.ts'
import { hearReporter, keepFiles, type Brought } from './hear-reporter.action.ts'
import { findReportBySecret } from './report.store.ts'
import type { Telling } from './telling.ts'

/**
 * Files what came in by the public form. The secret follows from the form and its words, so the same form sent twice, by
 * a nervous finger or after a broken connection, is the same report; a file that only the second one brought is added to it.
 */
export async function fileFromForm(ctx: Work, told: Telling, brought: Brought, secret: string): Promise<void> {
  await lockSending(ctx.db, hashOf(secret))
  const before = await findReportBySecret(ctx.db, hashOf(secret))
  if (before) return hearReporter(ctx, before.id, 'addition', null, brought)
  const fileIds = await keepFiles(ctx, brought.arrived)
  const { id } = await fileReport(ctx, { ...told, fileIds }, secret)
  await hearReporter(ctx, id, 'addition', null, { ...brought, arrived: [] })
}
