import { Button, NativeSelect, Stack, Textarea } from '@mantine/core'
import type { SeverityLevel } from '../../../prepare/plan/settings-words.ts'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { whyReasonIsOwed } from '../classifying.ts'
import type { Blocker, Incident } from './incident-queries.ts'
import { OverrideInput } from './OverrideInput.tsx'
import texts from './texts.module.css'
import { useClose, type ClosingDraft } from './use-close.ts'
import { usePinnedPlan } from './use-incident.ts'

type Props = { incident: Incident; blockers: Blocker[]; mayOverride: boolean }

const empty: ClosingDraft = { severity: null, severityReason: '', rootCause: '', summary: '', overriding: false, overrideReason: '' }

/** The last answers: how grave it was now that one knows, why it could happen, and what the board should read. */
export function CloseForm({ incident, blockers, mayOverride }: Props) {
  const settings = usePinnedPlan(incident)
  const draft = useDraft(`close:${incident.id}`, empty)
  const { severity, overriding, overrideReason } = draft.value
  const owed =
    severity &&
    whyReasonIsOwed({ to: severity, from: incident.severity?.level ?? null, derived: incident.classifications.at(-1)?.derived ?? null })
  const { submit, busy, error } = useClose(incident, draft.value, blockers, draft.clear)
  const text = (name: 'severityReason' | 'rootCause' | 'summary') => ({
    name,
    autosize: true,
    minRows: 2,
    maxRows: 12,
    value: draft.value[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
    error: fieldMessage(error, name),
  })

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" mt="md">
        <DraftNotice draft={draft} />
        <NativeSelect
          name="severity"
          label="Final severity"
          description={
            incident.severity
              ? `Now that you know: it was taken for ${incident.severity.level} ${incident.severity.name}.`
              : 'How grave it was, now that you know.'
          }
          data={[
            { value: '', label: 'Please choose' },
            ...settings.severities.map(({ level, name }) => ({ value: String(level), label: `${level} ${name}` })),
          ]}
          value={severity ?? ''}
          onChange={(event) => draft.change({ severity: (Number(event.currentTarget.value) || null) as SeverityLevel | null })}
          error={fieldMessage(error, 'severity')}
        />
        {owed && <Textarea {...text('severityReason')} label="Why this severity" description={owed} />}
        <Textarea {...text('rootCause')} label="Root cause" description="Why could it happen? “Unknown, because …” is an answer too." />
        <Textarea
          {...text('summary')}
          label="Closing summary (if you like)"
          description="What the board should read: what happened, what it cost, what will be different."
        />
        {blockers.length > 0 && mayOverride && (
          <OverrideInput
            value={{ overriding, overrideReason }}
            onChange={draft.change}
            count={blockers.length}
            error={fieldMessage(error, 'override')}
          />
        )}
        {blockers.length > 0 && !mayOverride && (
          <p className={texts.quiet}>Only management may close it while something stands in the way.</p>
        )}
        <FormProblem error={error} fields={['severity', 'severityReason', 'rootCause', 'summary', 'override']} />
        <Buttons>
          <Button type="submit" loading={busy} disabled={blockers.length > 0 && !overriding}>
            {incident.exercise ? 'Close the exercise' : 'Close the incident'}
          </Button>
        </Buttons>
      </Stack>
    </form>
  )
}
