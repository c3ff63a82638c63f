import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../web/draft.ts'
import { previewOf, startingDraft, type ClassifyDraft } from './classify-draft.ts'
import classes from './ClassifyDialog.module.css'
import { ClassifyResult } from './ClassifyResult.tsx'
import { ClassifyStep, stepNames, steps } from './ClassifyStep.tsx'
import type { Incident } from './incident-queries.ts'
import { StepHeading } from './StepHeading.tsx'
import { SeverityPreview } from './SeverityPreview.tsx'
import { useClassify } from './use-classify.ts'
import { usePinnedPlan } from './use-incident.ts'

/** What kind of incident, three plain questions, and what follows from them. The severity so far is shown all the way. */
export function ClassifyDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const settings = usePinnedPlan(incident)
  const draft = useDraft<ClassifyDraft>(`classify:${incident.id}`, startingDraft(incident, settings))
  const [at, setAt] = useState(0)
  const step = steps[at] ?? 'result'
  const done = () => {
    draft.clear()
    onClose()
  }
  const { submit, busy, error } = useClassify(incident, settings, draft.value, done)
  const last = step === 'result'

  return (
    <Dialog opened onClose={onClose} title="How grave is it?" size="lg">
      <ReturnFocus />
      <form onSubmit={last ? submit : (event) => (event.preventDefault(), setAt(at + 1))} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <StepHeading key={step} at={at} of={steps.length} name={stepNames(settings)[step]} />
          {last ? (
            <ClassifyResult
              incident={incident}
              settings={settings}
              draft={draft}
              error={error}
              onGoTo={(missing) => setAt(steps.indexOf(missing))}
            />
          ) : (
            <ClassifyStep step={step} settings={settings} draft={draft} />
          )}
          {last && <FormProblem error={error} fields={['reason']} />}
          <div className={classes.foot}>
            <SeverityPreview preview={previewOf(draft.value, settings)} draft={draft.value} />
            <Buttons>
              <Button variant="default" onClick={at === 0 ? onClose : () => setAt(at - 1)}>
                {at === 0 ? 'Cancel' : 'Back'}
              </Button>
              <Button type="submit" loading={busy}>
                {last ? 'Save the classification' : 'Next'}
              </Button>
            </Buttons>
          </div>
        </Stack>
      </form>
    </Dialog>
  )
}
