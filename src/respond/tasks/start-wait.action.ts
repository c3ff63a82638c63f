import { Conflict } from '../../base/errors.ts'
import type { TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { beginWait } from './follow-up.action.ts'
import { lockTaskFor, showTaskAgain } from './reach-task.action.ts'
import { refuseEndedTask, type ShownTask } from './task.ts'

/** The wait begins now, or once more from now. Nothing ends by itself when its time has come: somebody looks first. */
export async function startWait(ctx: Work, id: TaskId, { revision }: { revision: number }): Promise<ShownTask> {
  const reached = await lockTaskFor(ctx, id, revision)
  const { task, incident } = reached
  refuseEndedTask(task)
  if (task.flow?.is !== 'wait') throw new Conflict('task.no-wait', `“${task.title}” is something to do, not something to wait for.`)

  const until = await beginWait(ctx, task, true)
  await record(ctx, incident.id, 'task.wait-started', { task: { id, title: task.title }, phase: task.phase, until })
  return showTaskAgain(ctx, reached)
}
