import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { PersonId } from '../../../base/ids.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { PersonSelect } from '../../../web/design/PersonSelect.tsx'
import { fieldMessage } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import type { Board, Task } from './task-queries.ts'
import { useAssignTask } from './use-assign-task.ts'

type Props = { task: Task; board: Board; onClose: () => void }

export function AssignTaskDialog({ task, board: { among, helpers }, onClose }: Props) {
  const [person, setPerson] = useState<PersonId | null>(task.assignee?.id ?? null)
  const assign = useAssignTask(task)
  const { submit, busy, error } = useSubmit(async () => {
    await assign(person)
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="Give this task to somebody">
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text fw={560}>{task.title}</Text>
          <PersonSelect
            name="assigneeId"
            label="Who does it"
            nobody="Nobody in particular"
            description={task.teamRole ? `In the plan it falls to: ${task.teamRole.name}.` : undefined}
            value={person}
            onChange={setPerson}
            among={among}
            first={helpers}
            error={fieldMessage(error, 'assigneeId')}
          />
          <FormProblem error={error} fields={['assigneeId']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              {person ? 'Give the task' : 'Leave it to anybody'}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
