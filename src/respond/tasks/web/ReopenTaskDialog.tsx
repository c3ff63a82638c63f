import { call } from '../../../web/call.ts'
import { ConfirmDialog } from '../../../web/design/ConfirmDialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { taskApi } from '../task.api.ts'
import { isEnded, overtakenBy, useTaskChanged, type Task } from './task-queries.ts'

/** A slip of the finger, or it was not done after all. What was written stays in the record. */
export function ReopenTaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const changed = useTaskChanged(task.incidentId)
  const send = (revision: number) => call(taskApi.reopenTask, { params: { taskId: task.id }, body: { revision } })
  const reopen = async () => {
    await send(task.revision).catch((refused: unknown) => {
      const current = overtakenBy(refused)
      if (!current) throw refused
      return isEnded(current) ? send(current.revision) : current
    })
    await changed()
  }
  return (
    <ConfirmDialog opened onClose={onClose} title="Open this task again?" confirm="Open it again" reason="none" onConfirm={reopen}>
      <ReturnFocus />
      <strong>{task.title}</strong>
      <br />
      It counts as not {task.state === 'skipped' ? 'skipped' : 'done'} from now on. What was written about it stays in the record.
    </ConfirmDialog>
  )
}
