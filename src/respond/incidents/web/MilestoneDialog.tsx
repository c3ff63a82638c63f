import { Button, Stack, Text, Textarea } from '@mantine/core'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { MomentInput } from '../../../web/design/MomentInput.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { momentToSend, noMoment } from '../../../web/design/typed-moment.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useReader } from '../../../web/reader.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import { milestoneAsks, milestoneName, type MilestoneKind } from './incident-words.ts'
import { useKeepIncident } from './use-incident.ts'

type Props = { incident: Incident; kind: Exclude<MilestoneKind, 'reported' | 'closed'>; onClose: () => void }

/** Sets when something happened, in words. Changing what was said before needs a reason. */
export function MilestoneDialog({ incident, kind, onClose }: Props) {
  const draft = useDraft(`milestone:${incident.id}:${kind}`, { when: noMoment, reason: '' })
  const { zone } = useReader()
  const keep = useKeepIncident(incident.id)
  const known = incident.milestones.find((each) => each.kind === kind)
  const { when, reason } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    const moment = await momentToSend(when, zone, 'moment')
    if (!moment) throw missing('moment', 'Please say when it was. A rough answer is fine, such as “this morning” or “yesterday at 3 PM”.')
    if (known && !reason.trim()) throw missing('reason', 'Please say why it is changed: whoever reads this later will ask.')
    keep(await call(incidentApi.setMilestone, { params: { incidentId: incident.id, kind }, body: { moment, reason: reason || null } }))
    draft.clear()
    onClose()
  })

  return (
    <Dialog opened onClose={onClose} title={milestoneName(kind)}>
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          {known && (
            <Text>
              Until now: <MomentText at={known.moment} />, said by {known.setBy}.
            </Text>
          )}
          <MomentInput
            name="moment"
            label={milestoneAsks[kind]}
            description="Write it as you would say it: “just now”, “20 minutes ago”, “yesterday at 3 PM”, “November 20”."
            value={when}
            onChange={(typed) => draft.change({ when: typed })}
            error={fieldMessage(error, 'moment')}
            autoFocus
          />
          {known && (
            <Textarea
              name="reason"
              label="Why it is changed"
              autosize
              minRows={2}
              maxRows={8}
              value={reason}
              onChange={(event) => draft.change({ reason: event.currentTarget.value })}
              error={fieldMessage(error, 'reason')}
            />
          )}
          <FormProblem error={error} fields={['moment', 'reason']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Save
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
