import { Button } from '@mantine/core'
import { say } from '../../../web/design/say.ts'
import { useMe } from '../../../web/me.ts'
import { asProblem } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import type { Task } from './task-queries.ts'
import { useAssignTask } from './use-assign-task.ts'

/** One tap says "I do this", so that two people do not do the same thing. */
export function TakeTaskButton({ task }: { task: Task }) {
  const { personId } = useMe()
  const assign = useAssignTask(task)
  const { submit, busy, error } = useSubmit(async () => {
    await assign(personId)
    say('This task is yours now')
  })
  if (task.assignee?.id === personId) return null
  return (
    <>
      <Button variant="default" onClick={submit} loading={busy}>
        I do this
      </Button>
      {error !== null && <span role="alert">{asProblem(error).message}</span>}
    </>
  )
}
