import { Button, Stack, Text, Textarea } from '@mantine/core'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { StaleNotice } from '../../../web/design/StaleNotice.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { choicesOf, chosenOf } from '../choices.ts'
import { finishWords } from './flow-words.ts'
import type { Task } from './task-queries.ts'
import { useEndTask, type Ending } from './use-end-task.ts'

type Props = { task: Task; ending: Ending; onClose: () => void }

/** Done, chosen, or skipped with a reason. What came of it is the record's best line, so it is asked for, but never demanded. */
export function EndTaskDialog({ task, ending, onClose }: Props) {
  const { title, field, label, confirm } = wordsOf(task, ending)
  const draft = useDraft(`task:${task.id}:${ending}`, { text: '', choice: null as string | null })
  const { choice } = draft.value
  const words = draft.value.text.trim()
  const done = () => {
    draft.clear()
    onClose()
  }
  const { submit, insist, giveIn, overtaken, busy, error } = useEndTask(task, ending, { words, choice }, done)
  const choices = ending === 'done' ? choicesOf(task.flow) : []
  const mine = chosenOf({ flow: task.flow, choice })?.label ?? ''

  return (
    <Dialog opened onClose={onClose} title={title}>
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {choices.length === 0 && <Text fw={560}>{task.title}</Text>}
          {choices.length > 0 && (
            <OneOf
              name="choice"
              label={task.title}
              description={task.detail ?? undefined}
              choices={choices.map((each) => ({ value: each.key, label: each.label }))}
              value={choice}
              onChange={(chosen) => draft.change({ choice: chosen })}
              error={error}
            />
          )}
          <Beforehand task={task} ending={ending} />
          <Textarea
            name={field}
            label={label}
            autosize
            minRows={choices.length > 0 ? 2 : 3}
            maxRows={10}
            {...(choices.length === 0 && { 'data-autofocus': true })}
            value={draft.value.text}
            onChange={(event) => draft.change({ text: event.currentTarget.value })}
            error={fieldMessage(error, field)}
          />
          {overtaken && (
            <StaleNotice
              what="this task"
              by={overtaken.ended?.by}
              differences={[
                ...(overtaken.chosen ? [{ field: 'Choice', yours: mine, theirs: overtaken.chosen.label }] : []),
                { field: 'What came of it', yours: words, theirs: overtaken.ended?.outcome ?? '' },
              ]}
              onKeepYours={insist}
              onTakeTheirs={giveIn}
              busy={busy}
            />
          )}
          <FormProblem error={error} fields={[field, 'choice']} />
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

function wordsOf(task: Task, ending: Ending) {
  if (ending === 'skipped') return { title: 'Skip this task', field: 'reason', label: 'Why is it skipped?', confirm: 'Skip it' }
  const { title, confirm } = finishWords(task)
  const asks = choicesOf(task.flow).length > 0
  return { title, field: 'outcome', label: asks ? 'Why, or how you know (if you like)' : 'What came of it (if you like)', confirm }
}

/** What to know before the task is ended. */
function Beforehand({ task, ending }: Pick<Props, 'task' | 'ending'>) {
  if (ending === 'skipped') {
    return (
      <>
        {task.skipWhen && (
          <Text>
            <strong>The plan lets it be left out: </strong>
            {task.skipWhen}
          </Text>
        )}
        {task.mandatory && <Text>The plan calls it mandatory, so skipping it is recorded as a departure from the plan.</Text>}
      </>
    )
  }
  return (
    <>
      {task.flow?.is === 'loop' && (
        <Text>“Yes” lays the steps out once more, as another pass. The steps of this pass stay as they are.</Text>
      )}
      {task.leadsTo && (
        <Text>
          The tasks of <strong>{task.leadsTo.name}</strong> join these. Nothing that is here already is doubled.
        </Text>
      )}
      {task.evidence && (
        <Text>
          <strong>Keep: </strong>
          {task.evidence}
        </Text>
      )}
    </>
  )
}
