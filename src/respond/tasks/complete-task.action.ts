import type { TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { lockTaskFor, showTaskAgain } from './reach-task.action.ts'
import { refuseEndedTask, type ShownTask } from './task.ts'
import { updateEnding } from './task.store.ts'

/** Any task may be done at any time, whatever phase the incident is in. */
export async function completeTask(
  ctx: Work,
  id: TaskId,
  { outcome, revision }: { outcome: string | null; revision: number },
): Promise<ShownTask> {
  const reached = await lockTaskFor(ctx, id, revision)
  refuseEndedTask(reached.task)

  await updateEnding(ctx.db, id, { state: 'done', at: ctx.now(), by: ctx.actor.id, outcome })
  const { title, phase, mandatory } = reached.task
  await record(ctx, reached.incident.id, 'task.done', { task: { id, title }, phase, mandatory, outcome })
  return showTaskAgain(ctx, reached)
}
