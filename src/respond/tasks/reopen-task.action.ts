import { Invalid } from '../../base/errors.ts'
import type { TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { chosenOf } from './choices.ts'
import { followUp } from './follow-up.action.ts'
import { lockTaskFor, showTaskAgain } from './reach-task.action.ts'
import { refuseOpenTask, type ShownTask, type Task } from './task.ts'
import { listAllTasks, updateEnding } from './task.store.ts'

/**
 * Opens a task again; how it had ended stays in the record. What was not needed is needed all the same then. Taking a choice
 * back says why, because other tasks hang on it.
 */
export async function reopenTask(
  ctx: Work,
  id: TaskId,
  { reason = null, revision }: { reason?: string | null; revision: number },
): Promise<ShownTask> {
  const reached = await lockTaskFor(ctx, id, revision)
  const { task, incident } = reached
  refuseOpenTask(task)
  refuseUnexplained(task, reason)

  const before = await listAllTasks(ctx.db, incident.id)
  await updateEnding(ctx.db, id, null)
  const { notNeeded, neededAgain } = await followUp(ctx, reached, before, null)
  const { title, phase, state, ended, choice } = task
  const was = { state, ...ended, ...(choice !== null && { choice: chosenOf(task) }) }
  await record(ctx, incident.id, 'task.reopened', { task: { id, title }, phase, was, reason, notNeeded, neededAgain })
  return showTaskAgain(ctx, reached)
}

function refuseUnexplained({ choice }: Task, reason: string | null): void {
  if (choice !== null && !reason)
    throw new Invalid([{ field: 'reason', message: 'Other tasks hang on what was chosen here. Please say why it is open again.' }])
}
