import { Button, Checkbox, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FileList } from '../../../web/design/FileList.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { useDraft } from '../../../web/draft.ts'
import { useMayCall } from '../../../web/me.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { reportApi } from '../report.api.ts'
import type { Report } from './report-queries.ts'
import classes from './reports.module.css'
import { useReportChange } from './use-report.ts'

const kindWords: Record<Report['additions'][number]['kind'], string> = {
  addition: 'added',
  question: 'asked the reporter',
  answer: 'answered',
  'late-reason': 'said what held it up',
  noticed: 'said again when it was noticed',
}

/** What was added, asked and answered since. */
export function ConversationSection({ report }: { report: Report }) {
  const may = useMayCall(reportApi.addToReport)
  const [opened, setOpened] = useState<'add' | 'ask' | null>(null)
  const actions = may && (
    <>
      <Button variant="default" onClick={() => setOpened('ask')}>
        Ask the reporter
      </Button>
      <Button variant="default" onClick={() => setOpened('add')}>
        Add something
      </Button>
    </>
  )
  return (
    <Section title="Since then" actions={actions}>
      {report.additions.length === 0 ? (
        <p className={classes.quiet}>Nothing was added, and nobody was asked.</p>
      ) : (
        <Additions report={report} />
      )}
      <Dialog opened={opened !== null} onClose={() => setOpened(null)} title={opened === 'ask' ? 'Ask the reporter' : 'Add to this report'}>
        {opened && <SayForm report={report} how={opened} onClose={() => setOpened(null)} />}
      </Dialog>
    </Section>
  )
}

const Additions = ({ report }: { report: Report }) => (
  <ol className={classes.list}>
    {report.additions.map(({ number, kind, by, at, text, files }) => (
      <li key={number}>
        <span className={classes.who}>
          {by} {kindWords[kind]}, <MomentText at={at} />
        </span>
        <p className={classes.said}>{text}</p>
        {files.length > 0 && <FileList files={files} />}
      </li>
    ))}
  </ol>
)

function SayForm({ report, how, onClose }: { report: Report; how: 'add' | 'ask'; onClose: () => void }) {
  const draft = useDraft(`report-${how}:${report.id}`, { text: '', fromReporter: false })
  const change = useReportChange(report)
  const { submit, busy, error } = useSubmit(async () => {
    const params = { reportId: report.id }
    if (how === 'ask') await change(reportApi.askReporter, { params, body: { text: draft.value.text } })
    else await change(reportApi.addToReport, { params, body: draft.value })
    draft.clear()
    onClose()
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Textarea
          name="text"
          label={how === 'ask' ? 'Your question' : 'What is new'}
          description={
            how === 'ask'
              ? 'It stands on the page the reporter got, and is mailed where we know an address.'
              : 'The report itself stays as it was told.'
          }
          autosize
          minRows={3}
          data-autofocus
          value={draft.value.text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
          error={fieldMessage(error, 'text')}
        />
        {how === 'add' && (
          <Checkbox
            label="The reporter told me this"
            checked={draft.value.fromReporter}
            onChange={(event) => draft.change({ fromReporter: event.currentTarget.checked })}
          />
        )}
        <FormProblem error={error} fields={['text']} />
        <Buttons>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {how === 'ask' ? 'Ask' : 'Add'}
          </Button>
        </Buttons>
      </Stack>
    </form>
  )
}
