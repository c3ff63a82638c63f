import { Stack, Textarea, TextInput } from '@mantine/core'
import { MomentInput } from '../../../web/design/MomentInput.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { noMoment } from '../../../web/design/typed-moment.ts'
import { TickBox } from '../../../web/design/TickBox.tsx'
import type { Draft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'

export const unknown = 'unknown'
export const emptyIncident = { title: '', summary: '', category: unknown, noticed: noMoment, restricted: false, exercise: false }
type NewIncident = typeof emptyIncident

export const NewIncidentWords = ({ draft: { value, change }, error }: { draft: Draft<NewIncident>; error: unknown }) => (
  <Section title="What happened">
    <Stack gap="md">
      <TextInput
        name="title"
        label="In a few words"
        description="By this title everybody will know it. Example: Ransom note on the front desk computers at Eastgate."
        value={value.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={fieldMessage(error, 'title')}
        maxLength={200}
      />
      <Textarea
        name="summary"
        label="What you know so far (if you like)"
        autosize
        minRows={3}
        maxRows={14}
        value={value.summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
        error={fieldMessage(error, 'summary')}
      />
      <MomentInput
        name="noticed"
        label="When was it noticed? (if you know)"
        description="Write it as you would say it, such as “about an hour ago” or “yesterday at 3 PM”."
        value={value.noticed}
        onChange={(noticed) => change({ noticed })}
        error={fieldMessage(error, 'noticed')}
      />
    </Stack>
  </Section>
)

export const NewIncidentHandling = ({ draft: { value, change } }: { draft: Draft<NewIncident> }) => (
  <Section title="How it is handled">
    <Stack gap="md">
      <TickBox
        label="Only named people may see it"
        description="For anything about a person, such as misuse by a colleague. You choose who they are once it is open. Every reading is noted."
        checked={value.restricted}
        onChange={(checked) => change({ restricted: checked })}
      />
      <TickBox
        label="This is an exercise"
        description="A rehearsal: marked EXERCISE everywhere, and it counts in no figure."
        checked={value.exercise}
        onChange={(checked) => change({ exercise: checked })}
      />
    </Stack>
  </Section>
)
