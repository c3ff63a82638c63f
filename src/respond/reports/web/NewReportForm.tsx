import { Button, Stack } from '@mantine/core'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { ExerciseBanner } from '../../../web/design/ExerciseBanner.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { AboutYouSection } from './AboutYouSection.tsx'
import { FilesInput } from './FilesInput.tsx'
import type { Filed } from './FiledReport.tsx'
import { HandlingSection } from './HandlingSection.tsx'
import classes from './NewReportForm.module.css'
import type { PlanSettings } from './report-queries.ts'
import { TellerSection } from './TellerSection.tsx'
import { isOwn, type TypedReport } from './typed-report.ts'
import { useNewReport } from './use-new-report.ts'
import { WhatHappenedSection } from './WhatHappenedSection.tsx'

const fields = [
  'what',
  'reportedAt',
  'reporterId',
  'reporterName',
  'reporterContact',
  'noticedText',
  'lateReason',
  'place',
  'doneSoFar',
  'about',
  'concerns',
  'fileIds',
]

/** A report of one's own, or a call or visit typed in. Only what happened must be said. */
export function NewReportForm({
  settings,
  begin,
  onFiled,
}: {
  settings: PlanSettings
  begin: TypedReport['channel']
  onFiled: (filed: Filed) => void
}) {
  const { draft, typedFiles, submit, busy, error } = useNewReport(begin, onFiled)
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {draft.value.exercise && <ExerciseBanner />}
        <DraftNotice draft={draft} />
        <TellerSection draft={draft} error={error} />
        <WhatHappenedSection draft={draft} settings={settings} error={error} />
        <Section title="Photos and files">
          <FilesInput {...typedFiles} error={error} />
        </Section>
        {isOwn(draft.value) && <AboutYouSection draft={draft} error={error} />}
        <HandlingSection draft={draft} error={error} />
        <FormProblem error={error} fields={fields} />
        <div className={classes.bar}>
          <Buttons>
            <Button type="submit" size="md" loading={busy}>
              {draft.value.exercise ? 'Send it as an exercise' : isOwn(draft.value) ? 'Send the report' : 'File the report'}
            </Button>
          </Buttons>
        </div>
      </Stack>
    </form>
  )
}
