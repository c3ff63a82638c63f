import { Checkbox, Stack, TextInput } from '@mantine/core'
import { Section } from '../../../web/design/Section.tsx'
import type { Draft } from '../../../web/draft.ts'
import { useMayCall } from '../../../web/me.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { reportApi } from '../report.api.ts'
import { PeopleSelect } from './PeopleSelect.tsx'
import type { TypedReport } from './typed-report.ts'

type Props = { draft: Draft<TypedReport>; error: unknown }

/** Who must not see it, and whether it is a rehearsal. */
export function HandlingSection({ draft: { value, change }, error }: Props) {
  const works = useMayCall(reportApi.listQueue)
  return (
    <Section title="How it is handled">
      <Stack gap="md">
        <Checkbox
          label="It is about somebody who works here: keep it confidential"
          description="Only management and administrators will see it, and never the person it is about."
          checked={value.confidential}
          onChange={(event) => change({ confidential: event.currentTarget.checked })}
        />
        {value.confidential && (
          <TextInput
            name="about"
            label="Who is it about?"
            description="As far as it is known, so that it does not reach that person."
            value={value.about}
            onChange={(event) => change({ about: event.currentTarget.value })}
            error={fieldMessage(error, 'about')}
            autoComplete="off"
          />
        )}
        {value.confidential && works && (
          <PeopleSelect
            name="concerns"
            label="Who of us is that? (if you know)"
            description="They will never see it, whatever their access role."
            value={value.concerns}
            onChange={(concerns) => change({ concerns })}
            error={fieldMessage(error, 'concerns')}
          />
        )}
        {works && (
          <Checkbox
            label="This is an exercise"
            description="A rehearsal: marked EXERCISE everywhere, and it counts in no figure."
            checked={value.exercise}
            onChange={(event) => change({ exercise: event.currentTarget.checked })}
          />
        )}
      </Stack>
    </Section>
  )
}
