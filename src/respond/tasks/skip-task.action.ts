import type { TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { beginWaits } from './follow-up.action.ts'
import { lockTaskFor, showTaskAgain } from './reach-task.action.ts'
import { refuseEndedTask, type ShownTask } from './task.ts'
import { updateEnding } from './task.store.ts'

/** Skipping what the plan calls mandatory is allowed, and the record says that it departs from the plan. A decision that is skipped leaves every branch open. */
export async function skipTask(ctx: Work, id: TaskId, { reason, revision }: { reason: string; revision: number }): Promise<ShownTask> {
  const reached = await lockTaskFor(ctx, id, revision)
  refuseEndedTask(reached.task)

  await updateEnding(ctx.db, id, { state: 'skipped', at: ctx.now(), by: ctx.actor.id, outcome: reason })
  const { title, phase, mandatory, state } = reached.task
  const departsFromPlan = mandatory && state === 'open'
  await record(ctx, reached.incident.id, 'task.skipped', { task: { id, title }, phase, mandatory, departsFromPlan, reason })
  await beginWaits(ctx, reached, null)
  return showTaskAgain(ctx, reached)
}
