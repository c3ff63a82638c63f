import { Button, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { say } from '../../../web/design/say.ts'
import { useDraft } from '../../../web/draft.ts'
import { missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import type { IncidentId, ReportId } from '../../../base/ids.ts'
import { reportApi } from '../report.api.ts'
import { planQuery, type Report } from './report-queries.ts'
import { emptyTriage, TriageDetails, type TriageDraft } from './TriageDetails.tsx'
import { fasterWords, useReportChange, wasFaster } from './use-report.ts'

const choices = [
  { value: 'opened', label: 'Open an incident', help: 'Something happened, or may have. The plan lays out what to do.' },
  { value: 'joined', label: 'It belongs to an open incident', help: 'What was told becomes part of it.' },
  { value: 'duplicate', label: 'The same was reported already', help: 'The earlier report stands for both.' },
  { value: 'dismissed', label: 'It is nothing to respond to', help: 'With one of the reasons of the plan.' },
]

/** Four plain answers, and what each of them needs to know. */
export function TriageForm({ report, onFaster }: { report: Report; onFaster: (words: string) => void }) {
  const { data: plan } = useSuspenseQuery(planQuery)
  const initial = { ...emptyTriage, title: firstWords(report.what), category: report.suggestedCategory }
  const draft = useDraft<TriageDraft>(`triage:${report.id}`, initial)
  const { outcome } = draft.value
  const decide = useDecision(report)
  const { submit, busy, error } = useSubmit(async () => {
    try {
      await decide(draft.value)
      draft.clear()
    } catch (refused) {
      if (!wasFaster(refused)) throw refused
      onFaster(fasterWords(refused))
    }
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <OneOf
          name="outcome"
          label="What is it?"
          labelHidden
          choices={choices}
          value={outcome}
          onChange={(chosen) => draft.change({ outcome: chosen })}
          error={error}
        />
        <TriageDetails draft={draft} settings={plan.settings} report={report} error={error} />
        <FormProblem error={error} fields={['title', 'outcome', 'dismissal', 'reason', 'incidentId', 'duplicateOf']} />
        {outcome && (
          <Buttons>
            <Button type="submit" loading={busy}>
              {buttonWords[outcome] ?? 'Decide'}
            </Button>
          </Buttons>
        )}
      </Stack>
    </form>
  )
}

/** Decides, and goes on where the work is: to the incident, or back to what still waits. */
function useDecision(report: Report) {
  const navigate = useNavigate()
  const change = useReportChange(report)
  return async (draft: TriageDraft) => {
    const body = bodyOf(draft, report.revision)
    const { number, incident } = await change(reportApi.triageReport, { params: { reportId: report.id }, body })
    say(`${number}: ${doneWords[body.outcome]}`)
    if (incident) return navigate({ to: '/incidents/$incidentId', params: { incidentId: incident.id } })
    if (body.outcome === 'dismissed' || body.outcome === 'duplicate') return navigate({ to: '/reports' })
  }
}

const doneWords = {
  opened: 'the incident is open.',
  joined: 'it belongs to the incident now.',
  duplicate: 'kept with the earlier report.',
  dismissed: 'dismissed. It can be undone from its page.',
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
