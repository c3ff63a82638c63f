import { Button, Stack, Text, Textarea } from '@mantine/core'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { MomentInput } from '../../../web/design/MomentInput.tsx'
import { momentToSend, noMoment } from '../../../web/design/typed-moment.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useReader } from '../../../web/reader.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import { useKeepIncident } from './use-incident.ts'

/** The talk afterwards: when it was, and what came of it. Stops the clock that closing started. */
export function HoldReviewDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const draft = useDraft(`review:${incident.id}`, { when: noMoment, learned: '' })
  const { zone } = useReader()
  const keep = useKeepIncident(incident.id)
  const { when, learned } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    const heldAt = await momentToSend(when, zone, 'heldAt')
    if (!heldAt) throw missing('heldAt', 'Please say when it was, such as “today at 10 AM”.')
    keep(await call(incidentApi.holdReview, { params: { incidentId: incident.id }, body: { heldAt, learned } }))
    draft.clear()
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="The review was held">
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>What went well, what did not, what will be different. Nobody is blamed. It stands in the record.</Text>
          <DraftNotice draft={draft} />
          <MomentInput
            name="heldAt"
            label="When did you talk about it?"
            value={when}
            onChange={(typed) => draft.change({ when: typed })}
            error={fieldMessage(error, 'heldAt')}
            autoFocus
          />
          <Textarea
            name="learned"
            label="What was learned, and what will change"
            autosize
            minRows={4}
            maxRows={14}
            value={learned}
            onChange={(event) => draft.change({ learned: event.currentTarget.value })}
            error={fieldMessage(error, 'learned')}
          />
          <FormProblem error={error} fields={['heldAt', 'learned']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Record it
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
