import { Anchor, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import type { SeverityLevel } from '../../../prepare/plan/settings-words.ts'
import type { Draft } from '../../../web/draft.ts'
import { SeverityBadge } from '../../../web/design/SeverityBadge.tsx'
import { fieldMessage } from '../../../web/problem-error.ts'
import { nameOf, previewOf, reasonOwed, type ClassifyDraft } from './classify-draft.ts'
import { stepNames, type Step } from './ClassifyStep.tsx'
import type { Incident, PlanVersion } from './incident-queries.ts'
import { SeverityMeaning } from './SeverityMeaning.tsx'

type Props = {
  incident: Incident
  settings: PlanVersion['settings']
  draft: Draft<ClassifyDraft>
  error: unknown
  onGoTo: (step: Step) => void
}

/** What the plan makes of the answers, what that means, and room to disagree with a reason. */
export function ClassifyResult({ incident, settings, draft: { value, change }, error, onGoTo }: Props) {
  const preview = previewOf(value, settings)
  const open = openSteps(value)
  if (!preview || open.length > 0) {
    return (
      <Stack gap="xs">
        <Text>Not answered yet:</Text>
        {open.map((step) => (
          <Anchor key={step} component="button" type="button" ta="left" onClick={() => onGoTo(step)}>
            {stepNames(settings)[step]}
          </Anchor>
        ))}
      </Stack>
    )
  }
  const level = value.severity ?? preview.level
  const owed = reasonOwed(value, incident, settings)
  return (
    <Stack gap="md">
      <div>
        <SeverityBadge severity={{ level, name: nameOf(settings, level) }} size="lg" />
        <Text mt="xs">{preview.because}</Text>
      </div>
      <SeverityMeaning settings={settings} level={level} />
      <NativeSelect
        label="Severity"
        description="The plan’s matrix says it. Anybody in charge may choose another, with a reason."
        data={[
          { value: '', label: `As the plan says: ${preview.level} ${preview.name}` },
          ...settings.severities
            .filter((each) => each.level !== preview.level)
            .map((each) => ({ value: String(each.level), label: `${each.level} ${each.name}` })),
        ]}
        value={value.severity ?? ''}
        onChange={(event) => change({ severity: (Number(event.currentTarget.value) || null) as SeverityLevel | null })}
      />
      {owed && (
        <Textarea
          name="reason"
          label="Why"
          description={owed}
          autosize
          minRows={2}
          maxRows={8}
          value={value.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          error={fieldMessage(error, 'reason')}
        />
      )}
    </Stack>
  )
}

function openSteps({ category, functional, information, recoverability }: ClassifyDraft): Step[] {
  const answered = { category, functional, information: information[0], recoverability }
  return (['category', 'functional', 'information', 'recoverability'] as const).filter((step) => !answered[step])
}
