import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FailedState } from '../../../web/design/FailedState.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { LoadingState } from '../../../web/design/LoadingState.tsx'
import { say } from '../../../web/design/say.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { approvalApi } from '../approval.api.ts'
import { ObstacleList } from './ObstacleList.tsx'
import { obstaclesQuery, useRefreshPlan, type Approval, type Obstacle } from './approval-queries.ts'

type Props = { version: Approval['version']; onClose: () => void }

/** Before the form comes what is missing: nobody writes a note for what cannot be submitted. */
export function SubmitDialog(props: Props) {
  const { data, error, refetch } = useQuery(obstaclesQuery(props.version.id))
  const stops = data?.items.filter((item) => item.stops) ?? []
  const title = stops.length > 0 ? 'Not complete yet' : `Submit version ${props.version.number} to be signed`
  return (
    <Dialog opened onClose={props.onClose} title={title} size="lg">
      {error ? (
        <FailedState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : stops.length > 0 ? (
        <Missing stops={stops} {...props} />
      ) : (
        <SubmitForm hints={data.items} {...props} />
      )}
    </Dialog>
  )
}

const Missing = ({ stops, version, onClose }: Props & { stops: Obstacle[] }) => (
  <Stack gap="md">
    <div>
      {stops.length === 1 ? 'One thing is missing' : `${stops.length} things are missing`} before this can be signed. Each leads to its
      place.
    </div>
    <ObstacleList label="What is missing" planVersionId={version.id} items={stops} />
    <Buttons>
      <Button variant="default" onClick={onClose}>
        Back to the draft
      </Button>
    </Buttons>
  </Stack>
)

const empty = { changeNote: '', when: 'signed' as 'signed' | 'day', forceOn: '' }

function SubmitForm({ version, hints, onClose }: Props & { hints: Obstacle[] }) {
  const draft = useDraft(`submit:${version.id}`, empty)
  const refresh = useRefreshPlan()
  const { changeNote, when, forceOn } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    if (!changeNote.trim()) throw missing('changeNote', 'Please say what is new: it stands in the list of changes.')
    if (when === 'day' && !forceOn) throw missing('forceOn', 'Please choose the day.')
    const body = { changeNote, forceOn: when === 'day' ? forceOn : null, revision: version.revision }
    await call(approvalApi.submitDraft, { params: { planVersionId: version.id }, body })
    draft.clear()
    await refresh()
    say('Submitted. Those who sign find it on their home page')
    onClose()
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>From here on its text stands. Whoever signs can still ask for changes, which opens the draft again.</div>
        {hints.length > 0 && <Hints hints={hints} version={version} />}
        <Textarea
          name="changeNote"
          label="What is new in this version"
          description="One or two sentences. They are printed in the list of changes."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          data-autofocus
          value={changeNote}
          onChange={(event) => draft.change({ changeNote: event.currentTarget.value })}
          error={fieldMessage(error, 'changeNote')}
        />
        <Radio.Group label="In force" value={when} onChange={(chosen) => draft.change({ when: chosen === 'day' ? 'day' : 'signed' })}>
          <Stack gap="xs" mt="xs">
            <Radio value="signed" label="As soon as the last person has signed" />
            <Radio value="day" label="From a day on, or from the last signature if that comes later" />
          </Stack>
        </Radio.Group>
        {when === 'day' && (
          <TextInput
            name="forceOn"
            type="date"
            label="From"
            description="From midnight at the beginning of this day."
            value={forceOn}
            onChange={(event) => draft.change({ forceOn: event.currentTarget.value })}
            error={fieldMessage(error, 'forceOn')}
          />
        )}
        <FormProblem error={error} fields={['changeNote', 'forceOn']} />
        <Buttons>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Submit to be signed
          </Button>
        </Buttons>
      </Stack>
    </form>
  )
}

function Hints({ hints, version }: Pick<Props, 'version'> & { hints: Obstacle[] }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id}>Worth a look before you submit; none of this stops you.</div>
      <ObstacleList label="Worth a look" planVersionId={version.id} items={hints} />
    </div>
  )
}
