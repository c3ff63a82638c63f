import { Checkbox, Stack, TextInput } from '@mantine/core'
import { Section } from '../../../web/design/Section.tsx'
import type { Draft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import type { TypedReport } from './typed-report.ts'

type Props = { draft: Draft<TypedReport>; error: unknown }

/** Of a report of one's own: who it is from is known, unless they do not want it to be. */
export const AboutYouSection = ({ draft: { value, change }, error }: Props) => (
  <Section title="About you">
    <Stack gap="md">
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
          <Checkbox
            label="You may call me"
            checked={value.mayCall}
            onChange={(event) => change({ mayCall: event.currentTarget.checked })}
          />
        </>
      )}
      <Checkbox
        label="I want to stay anonymous"
        description="Then we keep no name and no number, and it is not among the reports you find here. Keep the link that you get at the end."
        checked={value.anonymous}
        onChange={(event) => change({ anonymous: event.currentTarget.checked })}
      />
    </Stack>
  </Section>
)
