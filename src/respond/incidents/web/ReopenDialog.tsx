import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { phases, type Phase } from '../../../prepare/plan/settings-words.ts'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { phaseWords } from '../../../web/design/phase-words.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import { useKeepIncident } from './use-incident.ts'

/** Opens it again in the phase where work goes on. The closing stays in the record. */
export function ReopenDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const draft = useDraft(`reopen:${incident.id}`, { phase: 'identification' as Phase, reason: '' })
  const keep = useKeepIncident(incident.id)
  const { phase, reason } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    if (!reason.trim()) throw missing('reason', 'Please say why: whoever reads this later will ask.')
    keep(
      await call(incidentApi.reopenIncident, { params: { incidentId: incident.id }, body: { reason, phase, revision: incident.revision } }),
    )
    draft.clear()
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="Open it again">
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>That is normal when more is found. The closing stays visible with your reason.</Text>
          <NativeSelect
            name="phase"
            label="In which phase"
            data={phases.map((each) => ({ value: each, label: phaseWords[each].name }))}
            value={phase}
            onChange={(event) => draft.change({ phase: event.currentTarget.value as Phase })}
          />
          <Textarea
            name="reason"
            label="Why"
            autosize
            minRows={2}
            maxRows={8}
            data-autofocus
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
            error={fieldMessage(error, 'reason')}
          />
          <FormProblem error={error} fields={['reason', 'phase']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Open it again
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
