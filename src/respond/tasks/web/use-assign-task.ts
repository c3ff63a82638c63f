import type { PersonId } from '../../../base/ids.ts'
import { call } from '../../../web/call.ts'
import { taskApi } from '../task.api.ts'
import { isEnded, overtakenBy, useTaskChanged, type Task } from './task-queries.ts'

/** Says who does a task. Somebody else's assignment meanwhile is not undone unseen: then the refusal says so. */
export function useAssignTask(task: Task) {
  const changed = useTaskChanged(task.incidentId)
  const send = (assigneeId: PersonId | null, revision: number) =>
    call(taskApi.assignTask, { params: { taskId: task.id }, body: { assigneeId, revision } })
  return async (assigneeId: PersonId | null): Promise<void> => {
    await send(assigneeId, task.revision).catch((refused: unknown) => {
      const current = overtakenBy(refused)
      if (!current || isEnded(current) || current.assignee?.id !== task.assignee?.id) throw refused
      return send(assigneeId, current.revision)
    })
    await changed()
  }
}
