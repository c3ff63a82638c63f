import { call } from '../../../web/call.ts'
import { ConfirmDialog } from '../../../web/design/ConfirmDialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { taskApi } from '../task.api.ts'
import { overtakenBy, useTaskChanged, type Task } from './task-queries.ts'

/** A slip of the finger, or it was not done after all, or it is wanted although it is not needed. What was written stays in the record. */
export function ReopenTaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const changed = useTaskChanged(task.incidentId)
  const send = (revision: number, reason: string) =>
    call(taskApi.reopenTask, { params: { taskId: task.id }, body: { revision, reason: reason || null } })
  const reopen = async (reason: string) => {
    await send(task.revision, reason).catch((refused: unknown) => {
      const current = overtakenBy(refused)
      if (!current) throw refused
      return current.state === 'open' ? current : send(current.revision, reason)
    })
    await changed()
  }
  const { title, confirm, words } = wordsOf(task)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={title}
      confirm={confirm}
      reason={task.chosen ? 'required' : 'none'}
      draftKey={`reopen:${task.id}`}
      onConfirm={reopen}
    >
      <ReturnFocus />
      <strong>{task.title}</strong>
      <br />
      {words}
    </ConfirmDialog>
  )
}

function wordsOf({ state, chosen, setAside }: Task): { title: string; confirm: string; words: string } {
  if (state === 'not-needed') {
    const words = setAside ? `By what was chosen (“${setAside.choice}”) it is not needed. ` : ''
    return { title: 'Do it all the same?', confirm: 'Yes, it is wanted', words: `${words}It counts as open from now on.` }
  }
  const again = { title: 'Open this task again?', confirm: 'Open it again' }
  if (chosen)
    return {
      ...again,
      words: `“${chosen.label}” is not chosen any more, and what was therefore not needed comes back. To choose something else, unfold the task instead.`,
    }
  return {
    ...again,
    words: `It counts as not ${state === 'skipped' ? 'skipped' : 'done'} from now on. What was written about it stays in the record.`,
  }
}
