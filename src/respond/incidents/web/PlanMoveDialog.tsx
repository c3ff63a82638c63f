import { Button, NativeSelect, Stack, Textarea } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FailedState } from '../../../web/design/FailedState.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { LoadingState } from '../../../web/design/LoadingState.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import { planMoveQuery, planVersionQuery, type Incident, type PlanMove } from './incident-queries.ts'
import { PlanMoveChanges } from './PlanMoveChanges.tsx'
import { useKeepIncident } from './use-incident.ts'

type Props = { incident: Incident; onClose: () => void }

/** What changes is read before it is done; what somebody has done stays, and the reason is kept. */
export function PlanMoveDialog({ incident, onClose }: Props) {
  const draft = useDraft(`plan-move:${incident.id}`, { category: '', reason: '' })
  const { data, error, refetch } = useQuery({
    ...planMoveQuery(incident.id, draft.value.category || null),
    placeholderData: keepPreviousData,
  })
  return (
    <Dialog opened onClose={onClose} title="Move to the version in force" size="lg">
      <ReturnFocus />
      {data && <MoveForm incident={incident} move={data} draft={draft} onClose={onClose} />}
      {!data && (error ? <FailedState error={error} onRetry={() => void refetch()} /> : <LoadingState what="what would change" />)}
    </Dialog>
  )
}

type Draft = ReturnType<typeof useDraft<{ category: string; reason: string }>>

function MoveForm({ incident, move, draft, onClose }: Props & { move: PlanMove; draft: Draft }) {
  const keep = useKeepIncident(incident.id)
  const { category, reason } = draft.value
  const gone = move.category?.gone ?? false
  const { submit, busy, error } = useSubmit(async () => {
    if (gone && !category) throw missing('category', 'Please choose what kind of incident it is by the new version.')
    if (!reason.trim()) throw missing('reason', 'Please say why: whoever reads this later will ask.')
    const body = { planVersionId: move.to.id, category: gone ? category : null, reason, revision: incident.revision }
    keep(await call(incidentApi.moveToPlanVersion, { params: { incidentId: incident.id }, body }))
    draft.clear()
    onClose()
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <PlanMoveChanges move={move} />
        {gone && (
          <CategorySelect
            move={move}
            value={category}
            onChange={(chosen) => draft.change({ category: chosen })}
            error={fieldMessage(error, 'category')}
          />
        )}
        <Textarea
          name="reason"
          label="Why it is moved"
          autosize
          minRows={2}
          maxRows={8}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          error={fieldMessage(error, 'reason')}
        />
        <FormProblem error={error} fields={['category', 'reason']} />
        <Buttons>
          <Button variant="default" onClick={onClose}>
            Stay with version {move.from.number}
          </Button>
          <Button type="submit" loading={busy}>
            Move to version {move.to.number}
          </Button>
        </Buttons>
      </Stack>
    </form>
  )
}

type SelectProps = { move: PlanMove; value: string; onChange: (key: string) => void; error: string | undefined }

/** The categories of the new version: the old one is not among them. */
function CategorySelect({ move, value, onChange, error }: SelectProps) {
  const { data } = useQuery(planVersionQuery(move.to.id))
  const categories = (data?.settings.categories ?? []).map(({ key, name }) => ({ value: key, label: name }))
  return (
    <NativeSelect
      name="category"
      label="What kind of incident it is"
      description={`Version ${move.to.number} does not have “${move.category?.name}”.`}
      data={[{ value: '', label: 'Please choose' }, ...categories]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}
