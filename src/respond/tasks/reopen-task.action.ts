import type { TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { lockTaskFor, showTaskAgain } from './reach-task.action.ts'
import { refuseOpenTask, type ShownTask } from './task.ts'
import { updateEnding } from './task.store.ts'

/** Opens a task again. How it had ended stays in the record. */
export async function reopenTask(ctx: Work, id: TaskId, { revision }: { revision: number }): Promise<ShownTask> {
  const reached = await lockTaskFor(ctx, id, revision)
  refuseOpenTask(reached.task)

  await updateEnding(ctx.db, id, null)
  const { title, phase, state, ended } = reached.task
  await record(ctx, reached.incident.id, 'task.reopened', { task: { id, title }, phase, was: { state, ...ended } })
  return showTaskAgain(ctx, reached)
}
