import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import type { IncidentId } from '../../../base/ids.ts'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { MomentInput } from '../../../web/design/MomentInput.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { momentToSend, noMoment } from '../../../web/design/typed-moment.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useReader } from '../../../web/reader.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { callOutcomes } from '../call-list.ts'
import { useRecordCall, type CallGiven, type CallStep, type PersonToCall } from './calling-queries.ts'
import { outcomeWords, wayWords } from './calling-words.ts'

type Props = { incidentId: IncidentId; step: CallStep; person: PersonToCall; onClose: () => void }

/** A call with all that there is to say about it, also one that was made an hour ago or by somebody else. */
export function CallDialog({ incidentId, step, person, onClose }: Props) {
  const draft = useDraft(`call:${incidentId}:${step.role.key}:${person.id}`, {
    outcome: null as CallGiven['outcome'] | null,
    way: person.ways[0]?.kind ?? ('phone' as CallGiven['way']),
    when: noMoment,
    note: '',
  })
  const { outcome, way, when, note } = draft.value
  const { zone } = useReader()
  const record = useRecordCall(incidentId)
  const { submit, busy, error } = useSubmit(async () => {
    if (!outcome) throw missing('outcome', 'Please say what came of the call.')
    const at = await momentToSend(when, zone, 'at')
    await record({ teamRole: step.role.key, personId: person.id, way, outcome, at, note: note || null })
    draft.clear()
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="Note a call">
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>
            <strong>{person.name}</strong>, {step.role.name}
          </Text>
          <OneOf
            name="outcome"
            label="What came of it"
            choices={callOutcomes.map((each) => ({ value: each, label: outcomeWords[each] }))}
            value={outcome}
            onChange={(chosen) => draft.change({ outcome: chosen as CallGiven['outcome'] })}
            error={error}
          />
          <NativeSelect
            name="way"
            label="How"
            data={Object.entries(wayWords).map(([value, label]) => ({ value, label }))}
            value={way}
            onChange={(event) => draft.change({ way: event.currentTarget.value as CallGiven['way'] })}
          />
          <MomentInput
            name="at"
            label="When (left empty: just now)"
            description="As you would say it: “20 minutes ago”, “at 3:10 PM”."
            value={when}
            onChange={(typed) => draft.change({ when: typed })}
            error={fieldMessage(error, 'at')}
          />
          <Textarea
            name="note"
            label="What was said (if you like)"
            autosize
            minRows={2}
            maxRows={8}
            value={note}
            onChange={(event) => draft.change({ note: event.currentTarget.value })}
            error={fieldMessage(error, 'note')}
          />
          <FormProblem error={error} fields={['outcome', 'at', 'note']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Note the call
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
