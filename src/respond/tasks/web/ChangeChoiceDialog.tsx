import { Button, Stack, Text, Textarea } from '@mantine/core'
import { call } from '../../../web/call.ts'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { choicesOf } from '../choices.ts'
import { taskApi } from '../task.api.ts'
import { useTaskChanged, type Task } from './task-queries.ts'

/** It turned out otherwise. What was not needed comes back, and the other way round. */
export function ChangeChoiceDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const draft = useDraft(`choice:${task.id}`, { choice: null as string | null, reason: '' })
  const changed = useTaskChanged(task.incidentId)
  const { choice, reason } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    if (!choice) throw missing('choice', 'Please choose what is so.')
    if (!reason.trim()) throw missing('reason', 'Please say why: whoever reads this later will ask.')
    await call(taskApi.changeChoice, { params: { taskId: task.id }, body: { choice, reason, revision: task.revision } })
    draft.clear()
    await changed()
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="Choose otherwise">
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>
            Until now: <strong>{task.chosen?.label}</strong>. Tasks that the other choice needs come back; those that it does not need are
            set aside. Nothing that is done is lost.
          </Text>
          <OneOf
            name="choice"
            label={task.title}
            choices={choicesOf(task.flow)
              .filter(({ key }) => key !== task.chosen?.key)
              .map(({ key, label }) => ({ value: key, label }))}
            value={choice}
            onChange={(chosen) => draft.change({ choice: chosen })}
            error={error}
          />
          <Textarea
            name="reason"
            label="Why"
            autosize
            minRows={2}
            maxRows={8}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
            error={fieldMessage(error, 'reason')}
          />
          <FormProblem error={error} fields={['choice', 'reason']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Choose it
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
