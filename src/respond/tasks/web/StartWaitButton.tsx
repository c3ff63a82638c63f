import { Button } from '@mantine/core'
import { call } from '../../../web/call.ts'
import { asProblem } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { taskApi } from '../task.api.ts'
import { isEnded, overtakenBy, useTaskChanged, type Task } from './task-queries.ts'

/** A wait begins with the step before it; by hand it begins now, whatever was before. */
export function StartWaitButton({ task }: { task: Task }) {
  const changed = useTaskChanged(task.incidentId)
  const send = (revision: number) => call(taskApi.startWait, { params: { taskId: task.id }, body: { revision } })
  const { submit, busy, error } = useSubmit(async () => {
    await send(task.revision).catch((refused: unknown) => {
      const current = overtakenBy(refused)
      if (!current || isEnded(current)) throw refused
      // Somebody else has just begun it: it runs from there.
      return current.startedAt?.getTime() === task.startedAt?.getTime() ? send(current.revision) : current
    })
    await changed()
  })
  if (task.flow?.is !== 'wait') return null
  return (
    <>
      <Button variant="default" onClick={submit} loading={busy}>
        {task.startedAt ? 'Wait once more from now' : 'Begin to wait now'}
      </Button>
      {error !== null && <span role="alert">{asProblem(error).message}</span>}
    </>
  )
}
