import { Button, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../web/draft.ts'
import { missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import type { IncidentId, ReportId } from '../../../base/ids.ts'
import { reportApi } from '../report.api.ts'
import { planQuery, type Report } from './report-queries.ts'
import { emptyTriage, TriageDetails, type TriageDraft } from './TriageDetails.tsx'
import { useReportChange } from './use-report.ts'

const choices = [
  { value: 'opened', label: 'Open an incident', help: 'Something happened, or may have. The plan lays out what to do.' },
  { value: 'joined', label: 'It belongs to an open incident', help: 'What was told becomes part of it.' },
  { value: 'duplicate', label: 'The same was reported already', help: 'The earlier report stands for both.' },
  { value: 'dismissed', label: 'It is nothing to respond to', help: 'With one of the reasons of the plan.' },
]

/** Four plain answers, and what each of them needs to know. */
export function TriageForm({ report }: { report: Report }) {
  const { data: plan } = useSuspenseQuery(planQuery)
  const navigate = useNavigate()
  const change = useReportChange(report)
  const draft = useDraft(`triage:${report.id}`, { ...emptyTriage, title: firstWords(report.what), category: report.suggestedCategory })
  const { submit, busy, error } = useSubmit(async () => {
    await change(reportApi.triageReport, { params: { reportId: report.id }, body: bodyOf(draft.value, report.revision) })
    const { outcome } = draft.value
    draft.clear()
    if (outcome === 'dismissed' || outcome === 'duplicate') await navigate({ to: '/reports' })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <OneOf
          name="outcome"
          label="What is it?"
          labelHidden
          choices={choices}
          value={draft.value.outcome}
          onChange={(outcome) => draft.change({ outcome })}
          error={error}
        />
        <TriageDetails draft={draft} settings={plan.settings} report={report} error={error} />
        <FormProblem error={error} fields={['title', 'outcome', 'dismissal', 'reason', 'incidentId', 'duplicateOf']} />
        {draft.value.outcome && (
          <Buttons>
            <Button type="submit" loading={busy}>
              {buttonWords[draft.value.outcome] ?? 'Decide'}
            </Button>
          </Buttons>
        )}
      </Stack>
    </form>
  )
}

const buttonWords: Record<string, string> = {
  opened: 'Open the incident',
  joined: 'Join it',
  duplicate: 'Mark as the same',
  dismissed: 'Dismiss it',
}

/** A title to start from: the first sentence, as far as it is short. */
function firstWords(what: string): string {
  const sentence = what.split(/(?<=[.!?])\s|\n/)[0] ?? what
  return sentence.length <= 90 ? sentence.replace(/\.$/, '') : `${sentence.slice(0, 80).replace(/\s+\S*$/, '')} …`
}

function bodyOf(
  { outcome, title, category, restricted, carry, incidentId, duplicateOf, dismissal, reason }: TriageDraft,
  revision: number,
) {
  if (outcome === 'opened') return { outcome, title, category, restricted, carry, revision } as const
  if (outcome === 'joined') {
    if (!incidentId) throw missing('incidentId', 'Please choose the incident it belongs to.')
    return { outcome, incidentId: incidentId as IncidentId, carry, revision } as const
  }
  if (outcome === 'duplicate') {
    if (!duplicateOf) throw missing('duplicateOf', 'Please choose the earlier report.')
    return { outcome, duplicateOf: duplicateOf as ReportId, revision } as const
  }
  if (outcome !== 'dismissed') throw missing('outcome', 'Please choose what it is.')
  if (!dismissal) throw missing('dismissal', 'Please choose a reason.')
  return { outcome, dismissal, reason: reason || null, revision } as const
}
