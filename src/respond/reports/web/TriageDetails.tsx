import { Checkbox, NativeSelect, Stack, Textarea } from '@mantine/core'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import type { Draft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { carriable, type Carriable } from '../carry.ts'
import { IncidentPicker, ReportPicker } from './AlikePicker.tsx'
import type { PlanSettings, Report } from './report-queries.ts'
import { carryWords } from './report-words.ts'

export const emptyTriage = {
  outcome: null as string | null,
  title: '',
  category: '',
  restricted: false,
  carry: [...carriable] as Carriable[],
  incidentId: null as string | null,
  duplicateOf: null as string | null,
  dismissal: null as string | null,
  reason: '',
}
export type TriageDraft = typeof emptyTriage

type Props = { draft: Draft<TriageDraft>; settings: PlanSettings; report: Report; error: unknown }

/** What the chosen answer needs to know, and nothing else. */
export function TriageDetails(props: Props) {
  const { outcome } = props.draft.value
  if (outcome === 'opened') return <Opening {...props} />
  if (outcome === 'joined') return <Joining {...props} />
  if (outcome === 'duplicate') return <Duplicate {...props} />
  return outcome === 'dismissed' ? <Dismissing {...props} /> : null
}

const Opening = (props: Props) => {
  const { draft, settings, error } = props
  return (
    <Stack gap="md">
      <Textarea
        name="title"
        autosize
        minRows={1}
        label="By which title will everybody know it?"
        maxLength={200}
        value={draft.value.title}
        onChange={(event) => draft.change({ title: event.currentTarget.value })}
        error={fieldMessage(error, 'title')}
      />
      <NativeSelect
        label="What kind is it?"
        description={`${settings.categories.find(({ key }) => key === draft.value.category)?.means ?? ''} It decides which steps are laid out, and can be changed at any time.`}
        data={settings.categories.map(({ key, name }) => ({ value: key, label: name }))}
        value={draft.value.category}
        onChange={(event) => draft.change({ category: event.currentTarget.value })}
      />
      <Carrying {...props} />
      <Checkbox
        label="Only named people may see it"
        description="For anything about a person. Every reading is noted."
        checked={draft.value.restricted}
        onChange={(event) => draft.change({ restricted: event.currentTarget.checked })}
      />
    </Stack>
  )
}

const Joining = (props: Props) => (
  <Stack gap="md">
    <IncidentPicker
      report={props.report}
      value={props.draft.value.incidentId}
      onChange={(incidentId) => props.draft.change({ incidentId })}
      error={props.error}
    />
    <Carrying {...props} />
  </Stack>
)

const Duplicate = ({ draft, report, error }: Props) => (
  <ReportPicker report={report} value={draft.value.duplicateOf} onChange={(duplicateOf) => draft.change({ duplicateOf })} error={error} />
)

function Dismissing({ draft, settings, error }: Props) {
  const choices = settings.dismissalReasons.map(({ key, name, means }) => ({ value: key, label: name, help: means }))
  const asks = settings.dismissalReasons.find(({ key }) => key === draft.value.dismissal)?.askForText
  return (
    <Stack gap="md">
      <OneOf
        name="dismissal"
        label="Why?"
        choices={choices}
        value={draft.value.dismissal}
        onChange={(dismissal) => draft.change({ dismissal })}
        error={error}
      />
      <Textarea
        name="reason"
        label={asks ? 'In your words' : 'In your words (if you like)'}
        autosize
        minRows={2}
        value={draft.value.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        error={fieldMessage(error, 'reason')}
      />
    </Stack>
  )
}

/** What there is to carry over; what was never said need not be chosen. */
const Carrying = ({ draft, report }: Props) => (
  <Checkbox.Group label="What goes along?" value={draft.value.carry} onChange={(carry) => draft.change({ carry: carry as Carriable[] })}>
    <Stack gap="xs" mt="xs">
      {carriable.filter(isThere(report)).map((part) => (
        <Checkbox key={part} value={part} label={carryWords[part]} />
      ))}
    </Stack>
  </Checkbox.Group>
)

const isThere = (report: Report) => (part: Carriable) => {
  if (part === 'place') return report.place !== null
  if (part === 'done-so-far') return report.doneSoFar !== null
  return part !== 'files' || report.files.length + report.additions.flatMap(({ files }) => files).length > 0
}
