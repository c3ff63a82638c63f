import { Button, Stack, Text, Textarea } from '@mantine/core'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { StaleNotice } from '../../../web/design/StaleNotice.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import type { Task } from './task-queries.ts'
import { useEndTask, type Ending } from './use-end-task.ts'

type Props = { task: Task; ending: Ending; onClose: () => void }

const words = {
  done: { title: 'Mark as done', field: 'outcome', label: 'What came of it (if you like)', confirm: 'Mark as done' },
  skipped: { title: 'Skip this task', field: 'reason', label: 'Why is it skipped?', confirm: 'Skip it' },
} as const

/** Done, or skipped with a reason. What came of it is the record's best line, so it is asked for, but never demanded. */
export function EndTaskDialog({ task, ending, onClose }: Props) {
  const { title, field, label, confirm } = words[ending]
  const draft = useDraft(`task:${task.id}:${ending}`, { text: '' })
  const typed = draft.value.text.trim()
  const done = () => {
    draft.clear()
    onClose()
  }
  const { submit, insist, giveIn, overtaken, busy, error } = useEndTask(task, ending, typed, done)

  return (
    <Dialog opened onClose={onClose} title={title}>
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text fw={560}>{task.title}</Text>
          {ending === 'done' && task.evidence && (
            <Text>
              <strong>Keep: </strong>
              {task.evidence}
            </Text>
          )}
          {ending === 'skipped' && task.mandatory && (
            <Text>The plan calls it mandatory, so skipping it is recorded as a departure from the plan.</Text>
          )}
          <Textarea
            name={field}
            label={label}
            autosize
            minRows={3}
            maxRows={10}
            data-autofocus
            value={draft.value.text}
            onChange={(event) => draft.change({ text: event.currentTarget.value })}
            error={fieldMessage(error, field)}
          />
          {overtaken && (
            <StaleNotice
              what="this task"
              by={overtaken.ended?.by}
              differences={[{ field: 'What came of it', yours: typed, theirs: overtaken.ended?.outcome ?? '' }]}
              onKeepYours={insist}
              onTakeTheirs={giveIn}
              busy={busy}
            />
          )}
          <FormProblem error={error} fields={[field]} />
          {!overtaken && (
            <Buttons>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={busy}>
                {confirm}
              </Button>
            </Buttons>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
