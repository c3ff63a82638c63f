import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FieldError, FormProblem } from '../../../web/design/FormProblem.tsx'
import { say } from '../../../web/design/say.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { approvalApi } from '../approval.api.ts'
import { useRefreshPlan, type Review } from './approval-queries.ts'

type Outcome = 'unchanged' | 'new-version'

/** What a review found. Both ways end with signatures: of the review, or of the new version. */
export function FindingDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const draft = useDraft(`finding:${review.id}`, { outcome: null as Outcome | null, note: '' })
  const refresh = useRefreshPlan()
  const { outcome, note } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    if (!outcome) throw missing('outcome', 'Please choose what the review found.')
    await call(approvalApi.decideReview, { params: { reviewId: review.id }, body: { outcome, note: note.trim() || null } })
    draft.clear()
    await refresh()
    say(outcome === 'unchanged' ? 'Those who sign find it on their home page' : 'A draft of the next version is there')
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="What did the review find?">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Radio.Group
            label={`${review.title}, version ${review.number}`}
            value={outcome}
            onChange={(chosen) => draft.change({ outcome: chosen as Outcome })}
          >
            <Stack gap="sm" mt="xs">
              <Radio
                value="unchanged"
                label="Nothing needs to change"
                description="Those who sign the document sign that it was reviewed."
                name="outcome"
              />
              <Radio
                value="new-version"
                label="It needs a new version"
                description="A draft is begun, unless there is one already."
                name="outcome"
              />
            </Stack>
          </Radio.Group>
          <FieldError error={error} field="outcome" />
          <Textarea
            name="note"
            label="What was looked at (if you like)"
            description="Example: compared with the new breach law; called every number on the contact sheet."
            autosize
            minRows={3}
            maxRows={10}
            maxLength={5000}
            value={note}
            onChange={(event) => draft.change({ note: event.currentTarget.value })}
            error={fieldMessage(error, 'note')}
          />
          <FormProblem error={error} fields={['outcome', 'note']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Keep this finding
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
