import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import type { PersonId } from '../../../base/ids.ts'
import { phases, type Phase } from '../../../prepare/plan/settings-words.ts'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { PersonSelect } from '../../../web/design/PersonSelect.tsx'
import { phaseWords } from '../../../web/design/phase-words.ts'
import { TickBox } from '../../../web/design/TickBox.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { serverNow } from '../../../web/server-time.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { taskApi } from '../task.api.ts'
import { deadlines, inMinutes } from './deadlines.ts'
import { useTaskChanged, type Board } from './task-queries.ts'

type Props = {
  board: Board
  phase: Phase
  teamRoles: { key: string; name: string }[]
  onClose: () => void
}

/** What the playbook did not foresee. */
export function AddTaskDialog({ board, phase, teamRoles, onClose }: Props) {
  const { incidentId, among, helpers } = board
  const draft = useDraft(`new-task:${incidentId}`, {
    title: '',
    detail: '',
    phase,
    teamRole: '',
    assigneeId: null as PersonId | null,
    due: '',
    mandatory: false,
  })
  const changed = useTaskChanged(incidentId)
  const { due, teamRole, ...typed } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    const body = { ...typed, teamRole: teamRole || null, dueAt: inMinutes(due, serverNow()) }
    await call(taskApi.addTask, { params: { incidentId }, body })
    draft.clear()
    await changed()
    onClose()
  })
  const text = (name: 'title' | 'detail' | 'phase' | 'teamRole' | 'due') => ({
    name,
    value: draft.value[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
    error: fieldMessage(error, name),
  })

  return (
    <Dialog opened onClose={onClose} title="Add a task">
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <TextInput label="What is to be done" data-autofocus maxLength={200} {...text('title')} />
          <Textarea label="More about it (if you like)" autosize minRows={2} maxRows={8} {...text('detail')} />
          <NativeSelect label="Phase" data={phases.map((each) => ({ value: each, label: phaseWords[each].name }))} {...text('phase')} />
          <PersonSelect
            name="assigneeId"
            label="Who does it"
            nobody="Nobody in particular"
            value={typed.assigneeId}
            onChange={(assigneeId) => draft.change({ assigneeId })}
            among={among}
            first={helpers}
            error={fieldMessage(error, 'assigneeId')}
          />
          <NativeSelect
            label="Team role it falls to"
            data={[{ value: '', label: 'None in particular' }, ...teamRoles.map(({ key, name }) => ({ value: key, label: name }))]}
            {...text('teamRole')}
          />
          <NativeSelect label="To be done within" data={deadlines} {...text('due')} />
          <TickBox
            label="Mandatory"
            description="The incident cannot be closed while it is open, unless it is skipped with a reason."
            checked={typed.mandatory}
            onChange={(checked) => draft.change({ mandatory: checked })}
          />
          <FormProblem error={error} fields={['title', 'detail', 'assigneeId']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Add the task
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
