import { Stack } from '@mantine/core'
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
      {!isOwn(draft.value) && <Told draft={draft} error={error} />}
    </Stack>
  </Section>
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
