import { Checkbox, Stack, TextInput } from '@mantine/core'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import { MomentInput } from '../../../web/design/MomentInput.tsx'
import { Section } from '../../../web/design/Section.tsx'
import type { Draft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { ReporterInput } from './ReporterInput.tsx'
import { isOwn, type TypedReport } from './typed-report.ts'

const channels = [
  { value: 'form', label: 'I noticed it myself' },
  { value: 'phone', label: 'Somebody called about it' },
  { value: 'visit', label: 'Somebody came to me about it' },
]

type Props = { draft: Draft<TypedReport>; error: unknown }

/** Who tells it, and when they told it: whoever types it in is not the reporter, and now is not when they called. */
export const TellerSection = ({ draft, error }: Props) => (
  <Section title="Who noticed it?">
    <Stack gap="md">
      <OneOf
        name="channel"
        label="Who noticed it?"
        labelHidden
        choices={channels}
        value={draft.value.channel}
        onChange={(channel) => draft.change({ channel: channel as TypedReport['channel'] })}
      />
      {isOwn(draft.value) ? <Myself draft={draft} error={error} /> : <Told draft={draft} error={error} />}
    </Stack>
  </Section>
)

const Myself = ({ draft: { value, change }, error }: Props) => (
  <>
    {!value.anonymous && (
      <>
        <TextInput
          name="reporterContact"
          label="Where can we reach you now? (if you like)"
          description="A phone number works best: mail may be down."
          value={value.reporterContact}
          onChange={(event) => change({ reporterContact: event.currentTarget.value })}
          error={fieldMessage(error, 'reporterContact')}
          autoComplete="tel"
        />
        <Checkbox label="You may call me" checked={value.mayCall} onChange={(event) => change({ mayCall: event.currentTarget.checked })} />
      </>
    )}
    <Checkbox
      label="I want to stay anonymous"
      description="Then we keep no name and no number, and it is not among the reports you find here. Keep the link that you get at the end."
      checked={value.anonymous}
      onChange={(event) => change({ anonymous: event.currentTarget.checked })}
    />
  </>
)

const Told = ({ draft, error }: Props) => (
  <>
    <ReporterInput draft={draft} error={error} />
    <MomentInput
      name="reportedAt"
      label={draft.value.channel === 'phone' ? 'When was the call?' : 'When was the visit?'}
      description="Leave it empty if it is now."
      value={draft.value.called}
      onChange={(called) => draft.change({ called })}
      error={fieldMessage(error, 'reportedAt')}
    />
  </>
)
