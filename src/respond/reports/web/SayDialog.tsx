import { Button, Checkbox, Stack, Textarea } from '@mantine/core'
import type { FileId } from '../../../base/ids.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { say } from '../../../web/design/say.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { reportApi } from '../report.api.ts'
import { FilesInput } from './FilesInput.tsx'
import type { Report } from './report-queries.ts'
import { useReportChange } from './use-report.ts'
import { useTypedFiles } from './use-typed-files.ts'

export type Saying = 'add' | 'ask'
type Props = { report: Report; how: Saying | null; onClose: () => void }

/** Saying something beside the report: what is new, or a question to whoever told it. */
export const SayDialog = ({ report, how, onClose }: Props) => (
  <Dialog opened={how !== null} onClose={onClose} title={how === 'ask' ? 'Ask the reporter' : 'Add to this report'}>
    {how === 'ask' && <AskForm report={report} onClose={onClose} />}
    {how === 'add' && <AddForm report={report} onClose={onClose} />}
  </Dialog>
)

type FormProps = { report: Report; onClose: () => void }

function AskForm({ report, onClose }: FormProps) {
  const draft = useDraft(`report-ask:${report.id}`, { text: '' })
  const change = useReportChange(report)
  const { submit, busy, error } = useSubmit(async () => {
    await change(reportApi.askReporter, { params: { reportId: report.id }, body: { text: draft.value.text } })
    draft.clear()
    onClose()
    say('The question stands on the receipt.')
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <DraftNotice draft={draft} />
        <Textarea
          name="text"
          label="Your question"
          description={whereItGoes(report)}
          autosize
          minRows={3}
          data-autofocus
          value={draft.value.text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
          error={fieldMessage(error, 'text')}
        />
        <FormProblem error={error} fields={['text']} />
        <SayButtons onClose={onClose} busy={busy} words="Ask" />
      </Stack>
    </form>
  )
}

/** Nobody should wait for an answer to a question that nobody will see. */
function whereItGoes({ anonymous, confidential, reporterContact, mayCall }: Report): string {
  if (anonymous) return 'They stay anonymous: it stands on the page that they got, and they see it when they look there.'
  const mailed = !confidential && reporterContact?.includes('@')
  const calling = mayCall && reporterContact && !mailed ? ` Calling is faster: ${reporterContact}.` : ''
  return `It stands on the page that they got${mailed ? `, and is mailed to ${reporterContact}` : ''}.${calling}`
}

function AddForm({ report, onClose }: FormProps) {
  const draft = useDraft(`report-add:${report.id}`, {
    text: '',
    fromReporter: false,
    files: [] as { id: FileId; name: string; sizeBytes: number }[],
  })
  const { text, fromReporter, files } = draft.value
  const typedFiles = useTypedFiles(files, (next) => draft.change({ files: next }))
  const change = useReportChange(report)
  const { submit, busy, error } = useSubmit(async () => {
    typedFiles.refuseWhileOnTheWay()
    await change(reportApi.addToReport, {
      params: { reportId: report.id },
      body: { text, fromReporter, fileIds: files.map(({ id }) => id) },
    })
    draft.clear()
    onClose()
    say('It stands with the report.')
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <DraftNotice draft={draft} />
        <Textarea
          name="text"
          label="What is new"
          description="The report itself stays as it was told."
          autosize
          minRows={3}
          data-autofocus
          value={text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
          error={fieldMessage(error, 'text')}
        />
        <FilesInput {...typedFiles} error={error} />
        <Checkbox
          label="The reporter told me this"
          checked={fromReporter}
          onChange={(event) => draft.change({ fromReporter: event.currentTarget.checked })}
        />
        <FormProblem error={error} fields={['text', 'fileIds']} />
        <SayButtons onClose={onClose} busy={busy} words="Add" />
      </Stack>
    </form>
  )
}

const SayButtons = ({ onClose, busy, words }: { onClose: () => void; busy: boolean; words: string }) => (
  <Buttons>
    <Button variant="default" onClick={onClose}>
      Cancel
    </Button>
    <Button type="submit" loading={busy}>
      {words}
    </Button>
  </Buttons>
)
