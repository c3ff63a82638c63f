import type { PersonId, TaskId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { findHelperFor } from './find-helper-for.action.ts'
import { lockTaskFor, showTaskAgain } from './reach-task.action.ts'
import { refuseEndedTask, type ShownTask } from './task.ts'
import { updateAssignee } from './task.store.ts'

export async function assignTask(
  ctx: Work,
  id: TaskId,
  { assigneeId, revision }: { assigneeId: PersonId | null; revision: number },
): Promise<ShownTask> {
  const reached = await lockTaskFor(ctx, id, revision)
  refuseEndedTask(reached.task)
  const helper = assigneeId && (await findHelperFor(ctx, reached.incident, assigneeId, 'assigneeId'))

  await updateAssignee(ctx.db, id, assigneeId)
  const { title, phase, assignee } = reached.task
  await record(ctx, reached.incident.id, 'task.assigned', {
    task: { id, title },
    phase,
    to: helper && { id: helper.id, name: helper.name },
    was: assignee,
  })
  return showTaskAgain(ctx, reached)
}
