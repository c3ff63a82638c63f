import { Button, NativeSelect, Stack, Textarea } from '@mantine/core'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { say } from '../../../web/design/say.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { approvalApi } from '../approval.api.ts'
import type { askedCauses } from '../reviewing.ts'
import { useRefreshPlan } from './approval-queries.ts'
import { causeWords } from './approval-words.ts'

type Cause = (typeof askedCauses)[number]
const causes: Cause[] = ['law', 'exercise', 'team', 'asked']
const empty = { cause: 'law' as Cause, document: 'plan' as 'plan' | 'procedure', because: '' }

/** Somebody noticed that the document should be looked at before its time. */
export function AskForReviewDialog({ onClose }: { onClose: () => void }) {
  const draft = useDraft('ask-for-review', empty)
  const refresh = useRefreshPlan()
  const { cause, document, because } = draft.value
  const { submit, busy, error } = useSubmit(async () => {
    if (!because.trim()) throw missing('because', 'Please say why: whoever reviews it must know what to look at.')
    await call(approvalApi.askForReview, { body: { cause, document, because } })
    draft.clear()
    await refresh()
    say('The review is open')
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title="Open a review">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <NativeSelect
            label="What"
            data={[
              { value: 'plan', label: 'The plan' },
              { value: 'procedure', label: 'The handling procedure' },
            ]}
            value={document}
            onChange={(event) => draft.change({ document: event.currentTarget.value === 'procedure' ? 'procedure' : 'plan' })}
          />
          <NativeSelect
            label="What happened"
            data={causes.map((value) => ({ value, label: causeWords[value] }))}
            value={cause}
            onChange={(event) => draft.change({ cause: causes.find((each) => each === event.currentTarget.value) ?? 'asked' })}
          />
          <Textarea
            name="because"
            label="Why it should be reviewed"
            description="Example: from July on the state must be told within 10 days."
            autosize
            minRows={3}
            maxRows={8}
            maxLength={1000}
            data-autofocus
            value={because}
            onChange={(event) => draft.change({ because: event.currentTarget.value })}
            error={fieldMessage(error, 'because')}
          />
          <FormProblem error={error} fields={['because']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Open the review
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
